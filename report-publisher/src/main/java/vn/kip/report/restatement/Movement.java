package vn.kip.report.restatement;

import java.util.OptionalInt;

/**
 * How far a report that is approved is from what the records say now.
 *
 * @param revision the one that is approved
 * @param figures of objectives, in all and of single agencies, that are others; at least 1
 * @param records for which they are; empty while they are being counted, or where that cannot be told
 */
public record Movement(int revision, int figures, OptionalInt records) {}
