package vn.kip.standalone.sample.log;

import vn.kip.domain.ledger.Rejection.Reason;

/** The ways in which a row can be wrong, with the reason for which it has to be rejected. */
public enum BadRow {
    /** 30 February. */
    BAD_DATE(Reason.BAD_VALUE, "NgayHenTra"),
    UNKNOWN_STATUS(Reason.UNKNOWN_CODE, "TrangThaiHoSo"),
    MISSING_ID(Reason.MISSING_FIELD, "MaHoSo"),
    COMPLETED_BEFORE_RECEIPT(Reason.CONTRADICTION, "NgayKetThucXuLy, NgayTuChoi"),
    /** Changed in the year 2099: believed, it would outrank every true change until then. */
    FUTURE_STAMP(Reason.FUTURE_STAMP, "NgayCapNhat");

    private final Reason reason;
    private final String field;

    BadRow(Reason reason, String field) {
        this.reason = reason;
        this.field = field;
    }

    public Reason reason() {
        return reason;
    }

    /** The source's name of the field that is to blame, or of those that it may be taken from. */
    public String field() {
        return field;
    }
}
