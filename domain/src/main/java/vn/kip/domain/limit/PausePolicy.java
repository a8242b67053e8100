package vn.kip.domain.limit;

/** What a pause does to a limit; systems in use do it in three ways, of which the law names the first. */
public enum PausePolicy {
    /**
     * The limit is computed anew from the return, as from a receipt ("tính lại từ đầu", NĐ 61/2018/NĐ-CP, article 19.4;
     * taken to hold under NĐ 118/2025/NĐ-CP too, whose text on this was not seen).
     */
    RESTART,
    /** The due date moves by the time that passed, nights and days off and all, and then off a day off. */
    EXTEND,
    /**
     * The time of the pause is taken off the time that counts, as the implemented formulae of QĐ 766/QĐ-TTg do. It is
     * measured as the limit is: within office hours for working days and hours, by the clock for days and months.
     */
    SUBTRACT
}
