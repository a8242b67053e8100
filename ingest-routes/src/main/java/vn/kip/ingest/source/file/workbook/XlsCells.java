package vn.kip.ingest.source.file.workbook;

import java.io.IOException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.StringRecord;
import vn.kip.ingest.source.content.Limits;

/**
 * Reads the cells of an XLS, which stand row by row. All records of cells begin with row, column and style; how they go
 * on is in [MS-XLS], section 2.4.
 */
final class XlsCells {

    private static final int NONE = -1;

    /** The number of a formula whose value is none begins so. */
    private static final long NO_NUMBER = 0xFFFF;

    private final RecordInputStream records;
    private final XlsGlobals globals;
    private int nextRow = NONE;
    private int textOfFormula = NONE;
    private int charts;
    private int kept;

    XlsCells(RecordInputStream records, XlsGlobals globals) {
        this.records = records;
        this.globals = globals;
    }

    /** Reads the next row that has a cell; false when there is none. */
    boolean read(SheetRow row) throws IOException {
        if (nextRow == NONE && !find(row)) {
            return false;
        }
        kept = 0;
        int current = nextRow;
        row.begin(current + 1);
        do {
            put(row);
        } while (find(row) && nextRow == current);
        return true;
    }

    /** Goes to the next cell and reads in which row it stands. */
    private boolean find(SheetRow row) throws IOException {
        while (records.hasNextRecord()) {
            records.nextRecord();
            int kind = records.getSid();
            if (kind == EOFRecord.sid && charts == 0) {
                records.readRemainder();
                break;
            }
            charts += kind == BOFRecord.sid ? 1 : kind == EOFRecord.sid ? -1 : 0;
            if (kind == StringRecord.sid && textOfFormula != NONE && charts == 0) {
                row.put(textOfFormula, kept(new StringRecord(records).getString()));
                textOfFormula = NONE;
            } else if (charts == 0 && holdsCells(kind)) {
                nextRow = records.readUShort();
                textOfFormula = NONE;
                return true;
            } else {
                records.readRemainder();
            }
        }
        nextRow = NONE;
        return false;
    }

    private static boolean holdsCells(int kind) {
        return switch (kind) {
            case LabelSSTRecord.sid,
                    NumberRecord.sid,
                    RKRecord.sid,
                    MulRKRecord.sid,
                    FormulaRecord.sid,
                    BoolErrRecord.sid,
                    LabelRecord.sid -> true;
            default -> false;
        };
    }

    private void put(SheetRow row) throws IOException {
        int column = records.readUShort();
        if (records.getSid() == MulRKRecord.sid) {
            while (records.available() > Short.BYTES) {
                int style = records.readUShort();
                row.put(column++, number(RkNumber.decode(records.readInt()), style));
            }
        } else {
            row.put(column, cell(column, records.readUShort()));
        }
        records.readRemainder();
    }

    private Cell cell(int column, int style) {
        return switch (records.getSid()) {
            case LabelSSTRecord.sid -> new Cell(Cell.Kind.SHARED, String.valueOf(records.readInt()), false);
            case NumberRecord.sid -> number(records.readDouble(), style);
            case RKRecord.sid -> number(RkNumber.decode(records.readInt()), style);
            case BoolErrRecord.sid -> {
                int value = records.readUByte();
                yield records.readUByte() == 0 ? truth(value) : Cell.ERROR;
            }
            case LabelRecord.sid -> {
                int letters = records.readUShort();
                boolean wide = (records.readUByte() & 1) != 0;
                yield kept(wide ? records.readUnicodeLEString(letters) : records.readCompressedUnicode(letters));
            }
            default -> formula(column, style, records.readLong());
        };
    }

    private Cell formula(int column, int style, long value) {
        if (value >>> 48 != NO_NUMBER) {
            return number(Double.longBitsToDouble(value), style);
        }
        switch ((int) value & 0xFF) {
            case 0 -> {
                // the text follows in a record of its own
                textOfFormula = column;
                return Cell.UNCOMPUTED;
            }
            case 1 -> {
                return truth((int) (value >>> 16) & 0xFF);
            }
            case 2 -> {
                return Cell.ERROR;
            }
            default -> {
                return Cell.EMPTY;
            }
        }
    }

    private Cell kept(String text) {
        kept += text.length();
        return kept > Limits.ROW ? Cell.TOO_LONG : Cell.text(text);
    }

    private Cell number(double value, int style) {
        return new Cell(Cell.Kind.NUMBER, String.valueOf(value), globals.date(style));
    }

    private static Cell truth(int value) {
        return new Cell(Cell.Kind.BOOLEAN, String.valueOf(value), false);
    }
}
