package vn.kip.ingest.source.content;

/** How much a file may ask of the memory and the disk. Whoever needs more than this for one row has no row. */
public final class Limits {

    /** Characters of one row; a cell has at most as many. */
    public static final int ROW = 1 << 20;

    /** How a row that is longer is rejected. */
    public static final String LONGER_ROW = "more than " + ROW + " characters";

    /** Files in a ZIP, and parts of a workbook. */
    static final int ENTRIES = 10_000;

    /** Bytes of the table of contents of a ZIP, which is kept in memory. */
    static final long TABLE_OF_CONTENTS = 4 << 20;

    /** Bytes that one ZIP may be unpacked to, all its entries together. */
    static final long UNPACKED = 16L << 30;

    /** Bytes that come out of one byte of a ZIP. Tables reach 50, workbooks 100; a bomb has 1,000. */
    static final int RATIO = 200;

    /** Below so many bytes the ratio says nothing: a small part of a workbook may be very regular. */
    static final long RATIO_COUNTS_FROM = 1 << 20;

    /** Names of elements and attributes in one XML: a reader keeps each of them. */
    static final int XML_NAMES = 10_000;

    static final int XML_DEPTH = 200;
    static final int XML_ATTRIBUTES = 200;

    private Limits() {}
}
