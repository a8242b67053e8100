package vn.kip.report.dashboard;

import vn.kip.report.live.PeriodKey;
import vn.kip.report.wording.Language;

/**
 * What a visitor looks at; visitors with equal views see the same page.
 *
 * @param objective id of the indicator whose details are shown
 */
public record View(PeriodKey period, Language language, String objective) {}
