package vn.kip.report.remedy;

import vn.kip.domain.remedy.RemedyInput;

/**
 * One action of those that are entered together.
 *
 * @param place where it stands, as messages name it, for example {@code actions.csv line 3}; empty when there is only one
 * @param seen number of the edit that whoever enters it has seen, 0 when they do not say: then the latest is taken for seen
 */
public record RemedyRow(String place, RemedyInput input, int seen) {}
