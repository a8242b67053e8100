package vn.kip.domain.evidence;

import java.util.List;

/**
 * What one record adds to the figures of a report.
 *
 * @param sector of a dossier its sector, of a petition its category, of a posting its level; else empty
 * @param cells one for each {@link EvidenceSheet#columns column}
 */
public record EvidenceRow(String agency, String sector, String channel, List<String> cells) {

    public EvidenceRow {
        cells = List.copyOf(cells);
    }
}
