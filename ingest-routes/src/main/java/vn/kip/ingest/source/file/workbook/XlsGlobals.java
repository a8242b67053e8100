package vn.kip.ingest.source.file.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.common.UnicodeString;
import vn.kip.ingest.source.content.UnusableContentException;

/** What stands in an XLS before its first sheet: the texts, the styles, and where the sheets begin. */
final class XlsGlobals {

    private final SharedStrings strings = new SharedStrings();
    private final Map<Integer, Boolean> formats = new HashMap<>();
    private final BitSet dates = new BitSet();
    private final List<Long> sheets = new ArrayList<>();
    private int styles;
    private boolean date1904;

    private XlsGlobals() {}

    static XlsGlobals read(RecordInputStream records) throws IOException {
        var globals = new XlsGlobals();
        try {
            while (records.hasNextRecord()) {
                records.nextRecord();
                if (records.getSid() == EOFRecord.sid) {
                    records.readRemainder();
                    break;
                }
                globals.take(records);
                records.readRemainder();
            }
            globals.strings.complete();
            return globals;
        } catch (IOException | RuntimeException e) {
            globals.strings.close();
            throw e;
        }
    }

    private void take(RecordInputStream records) throws IOException {
        switch (records.getSid()) {
            case BOFRecord.sid -> {
                if (new BOFRecord(records).getVersion() != BOFRecord.VERSION) {
                    throw new UnusableContentException("an older workbook", XlsSheet.KIND);
                }
            }
            case FilePassRecord.sid -> throw new UnusableContentException("an encrypted workbook", XlsSheet.KIND);
            case BoundSheetRecord.sid -> sheets.add(Integer.toUnsignedLong(records.readInt()));
            case DateWindow1904Record.sid -> date1904 = records.readUShort() == 1;
            case FormatRecord.sid -> {
                var format = new FormatRecord(records);
                formats.put(format.getIndexCode(), DateFormats.shows(format.getFormatString()));
            }
            case ExtendedFormatRecord.sid -> {
                records.readUShort();
                int format = records.readUShort();
                // the formats of all languages are also written out, in their local form
                dates.set(styles++, DateFormats.builtIn(format) || formats.getOrDefault(format, false));
            }
            case SSTRecord.sid -> texts(records);
            default -> {
                // of no interest
            }
        }
    }

    private void texts(RecordInputStream records) throws IOException {
        records.readInt();
        int different = records.readInt();
        for (int i = 0; i < different; i++) {
            strings.add(new UnicodeString(records).getString());
        }
    }

    SharedStrings strings() {
        return strings;
    }

    boolean date1904() {
        return date1904;
    }

    boolean date(int style) {
        return dates.get(style);
    }

    /**
     * How many sheets stand before a sheet in the file, which need not be in the order of the tabs.
     *
     * @param sheet from 1, in the order of the tabs
     */
    int sheetsBefore(int sheet) throws IOException {
        if (sheet > sheets.size()) {
            throw new UnusableContentException("fewer sheets", "a workbook with " + sheet + " sheets or more");
        }
        long start = sheets.get(sheet - 1);
        return (int) sheets.stream().filter(other -> other < start).count();
    }
}
