package vn.kip.domain.calendar;

import java.time.LocalDate;

/**
 * A day on which state agencies do not keep to Monday to Friday.
 *
 * @param basis the law, decision or announcement that says so
 * @param confidence whether the basis was seen; what is recalled is to be checked before a period in it is published
 */
public record SpecialDay(LocalDate day, Kind kind, String nameVi, String nameEn, String basis, Confidence confidence) {

    /** What is special about it. */
    public enum Kind {
        /** No work: a public holiday, a day in lieu of one, or a day swapped for another. */
        OFF,
        /** Work on a Saturday or Sunday (làm bù), for a day off that was swapped. */
        MAKEUP_WORKING
    }

    /** How sure the day is. */
    public enum Confidence {
        CONFIRMED,
        RECALLED
    }
}
