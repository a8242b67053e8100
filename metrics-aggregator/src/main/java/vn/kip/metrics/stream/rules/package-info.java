/**
 * How the sets of counting rules stand, as the publisher tells it: which of them is shown, and which is no longer wanted.
 */
@NullMarked
package vn.kip.metrics.stream.rules;

import org.jspecify.annotations.NullMarked;
