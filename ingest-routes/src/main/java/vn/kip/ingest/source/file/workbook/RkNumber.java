package vn.kip.ingest.source.file.workbook;

/** A number of an XLS in four bytes instead of eight ([MS-XLS], section 2.5.217). */
final class RkNumber {

    private static final int HUNDREDTHS = 1;
    private static final int WHOLE = 2;
    private static final double HUNDRED = 100;

    private RkNumber() {}

    static double decode(int bits) {
        double number = (bits & WHOLE) != 0
                ? bits >> 2
                : Double.longBitsToDouble((bits & ~(HUNDREDTHS | WHOLE) & 0xFFFFFFFFL) << 32);
        return (bits & HUNDREDTHS) != 0 ? number / HUNDRED : number;
    }
}
