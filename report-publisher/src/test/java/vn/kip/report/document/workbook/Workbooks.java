package vn.kip.report.document.workbook;

import vn.kip.report.snapshot.ReportDocument;

/** The workbook, for tests beside this package. */
public final class Workbooks {

    private Workbooks() {}

    public static ReportDocument file() {
        return new WorkbookFile();
    }
}
