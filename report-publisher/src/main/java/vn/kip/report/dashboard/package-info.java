/**
 * The page that moves by itself: the objectives of a period, what is behind the chosen one, and how the sources stand.
 *
 * <dl>
 *   <dt>{@link vn.kip.report.dashboard.View view}
 *   <dd>what one visitor looks at: a period, a language, a chosen objective
 *   <dt>{@link vn.kip.report.dashboard.Parts parts}
 *   <dd>the pieces of the page that can change, each as it is written into the page
 *   <dt>{@link vn.kip.report.dashboard.Dashboards dashboards}
 *   <dd>all views that are open in some browser; each is rendered once, whoever looks at it
 * </dl>
 */
@NullMarked
package vn.kip.report.dashboard;

import org.jspecify.annotations.NullMarked;
