package vn.kip.report.dashboard;

import vn.kip.report.wording.SourceRow;

/**
 * A source as the dashboard lists it.
 *
 * @param stale whether it handed over nothing for long
 */
record SourceLine(SourceRow row, boolean stale) {}
