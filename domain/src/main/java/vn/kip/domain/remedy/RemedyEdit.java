package vn.kip.domain.remedy;

import java.time.Instant;
import vn.kip.domain.period.ReportingPeriod;

/**
 * What somebody has entered of an action for the report of a period.
 *
 * @param id of the action, the same in all its edits and reports
 * @param number 1 for the first edit of an action, one higher for each after it
 * @param report the period of the report that it is entered for; reports before it keep saying what they said
 */
public record RemedyEdit(String id, int number, ReportingPeriod report, RemedyPlan plan, String by, Instant at) {}
