package vn.kip.domain.form;

import java.util.List;
import java.util.Optional;
import vn.kip.domain.indicator.Form06a;

/**
 * Form II.06a by sector, as a portal gives it out.
 *
 * @param total the line of the sums, where there is one
 */
public record PortalForm(List<Line> lines, Optional<Line> total) {

    public PortalForm {
        lines = List.copyOf(lines);
    }

    /**
     * The line of a sector.
     *
     * @param place file and row, as messages name them
     * @param sector its code or name
     */
    public record Line(String place, String sector, Form06a columns) {}
}
