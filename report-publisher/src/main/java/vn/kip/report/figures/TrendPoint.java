package vn.kip.report.figures;

import vn.kip.domain.indicator.Figure;
import vn.kip.domain.period.ReportingPeriod;

/**
 * An objective's figure in a part of a reporting period.
 *
 * @param figure by the official formula, as if the part were reported by itself
 */
public record TrendPoint(ReportingPeriod part, Figure figure) {}
