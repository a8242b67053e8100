/**
 * How quickly the aggregator counts beside other engines that count the same from the same topic.
 *
 * <dl>
 *   <dt>{@link vn.kip.benchmark.peer.OneCount one count}
 *   <dd>what all of them can express exactly: the dossiers of each agency in each status
 *   <dt>{@link vn.kip.benchmark.peer.Way way}
 *   <dd>an engine and its settings, run in a Java of its own
 *   <dt>{@link vn.kip.benchmark.peer.Progress progress}
 *   <dd>what an engine has committed, seen from outside and for all of them alike
 * </dl>
 */
@NullMarked
package vn.kip.benchmark.peer;

import org.jspecify.annotations.NullMarked;
