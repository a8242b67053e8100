package vn.kip.domain.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import vn.kip.domain.indicator.Form06a;

/** Two forms II.06a, cell by cell. */
public final class FormComparison {

    private static final int FIRST_COLUMN = 3;

    private FormComparison() {}

    /** A line of Kip's form. */
    public record KipLine(String sector, String nameVi, String nameEn, Form06a columns) {

        private boolean isCalled(String text) {
            var wanted = plain(text);
            return wanted.equals(plain(sector)) || wanted.equals(plain(nameVi)) || wanted.equals(plain(nameEn));
        }
    }

    /**
     * A cell that the two forms have otherwise.
     *
     * @param place where the portal's line stands; empty when the portal has none for the sector
     * @param column 3 to 13
     */
    public record Difference(String place, String sector, int column, long portal, long kip) {}

    /**
     * All of them, sector by sector: the portal's in its order, then those that only Kip has. A sector without a line has 0 in each
     * column. The line of the sums is compared as well, if there is one.
     *
     * @throws IllegalArgumentException when the portal has two lines for one sector
     */
    public static List<Difference> between(PortalForm portal, List<KipLine> kip) {
        var left = new LinkedHashMap<String, KipLine>();
        kip.forEach(line -> left.put(line.sector, line));
        var differences = new ArrayList<Difference>();
        var seen = new LinkedHashMap<String, String>();
        for (var line : portal.lines()) {
            var own = kip.stream().filter(one -> one.isCalled(line.sector())).findFirst();
            var before = seen.put(own.map(KipLine::sector).orElse(plain(line.sector())), line.place());
            if (before != null) {
                throw new IllegalArgumentException(
                        line.place() + ": expected one line for each sector, found another for '" + line.sector()
                                + "' at " + before);
            }
            own.ifPresent(one -> left.remove(one.sector));
            add(
                    differences,
                    line.place(),
                    own.map(KipLine::nameVi).orElse(line.sector()),
                    line.columns(),
                    own.map(KipLine::columns).orElse(Form06a.EMPTY));
        }
        left.values().forEach(one -> add(differences, "", one.nameVi, Form06a.EMPTY, one.columns));
        portal.total().ifPresent(total -> add(differences, total.place(), total.sector(), total.columns(), sum(kip)));
        return List.copyOf(differences);
    }

    private static Form06a sum(List<KipLine> lines) {
        return lines.stream().map(KipLine::columns).reduce(Form06a.EMPTY, Form06a::plus);
    }

    private static void add(List<Difference> differences, String place, String sector, Form06a portal, Form06a kip) {
        for (int i = 0; i < portal.columns().size(); i++) {
            var theirs = portal.columns().get(i);
            var ours = kip.columns().get(i);
            if (!theirs.equals(ours)) {
                differences.add(new Difference(place, sector, i + FIRST_COLUMN, theirs, ours));
            }
        }
    }

    /** As two people would take a name for the same. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
