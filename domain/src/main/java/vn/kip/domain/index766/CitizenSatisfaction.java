package vn.kip.domain.index766;

import vn.kip.domain.indicator.Fraction;

/**
 * Satisfaction with the resolution of dossiers by Decision 766/QĐ-TTg: of all dossiers of a period, those that were not
 * overdue, not rated as unsatisfactory and not complained of (domain rule book, sections 1.2 and 11.5). Not the share of
 * satisfied slips, which is another indicator.
 *
 * <p>A petition does not name the dossier it is about. So the share is only known to lie between two: at most that without
 * any petition taken off, at least that where each is about another dossier, of which nothing has been taken off yet.
 *
 * @param dossiers with a due date, to be dealt with in the period: column 3 of form II.06a
 * @param overdue of these, ended after they were due or overdue when the known part of the period ends: columns 10 and 13
 *     by the official timing rule
 * @param dissatisfied of the dossiers that are not overdue, those with a slip that is not satisfied
 * @param petitions received in the period
 */
public record CitizenSatisfaction(long dossiers, long overdue, long dissatisfied, long petitions) {

    /** With no petition taken off. */
    public Fraction atMost() {
        return new Fraction(dossiers - overdue - dissatisfied, dossiers);
    }

    /** With every petition taken off, none below 0. */
    public Fraction atLeast() {
        return new Fraction(Math.max(0, atMost().numerator() - petitions), dossiers);
    }
}
