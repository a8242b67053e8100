package vn.kip.domain.indicator;

/**
 * The tally of one group of cells, the finest that reports break a figure down to.
 *
 * @param sector of a dossier its sector, of a petition its category, of a posting its level; else empty
 */
public record TallyRow(String agency, String sector, String channel, PeriodTally tally) {}
