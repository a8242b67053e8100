/** What every figure of a report is made of, record by record: sums of these lines are the figures, by plain addition. */
@NullMarked
package vn.kip.domain.evidence;

import org.jspecify.annotations.NullMarked;
