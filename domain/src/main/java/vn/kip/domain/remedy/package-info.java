/**
 * What an office does about an objective that it misses, and who answers for it by when.
 *
 * <dl>
 *   <dt>{@link vn.kip.domain.remedy.RemedyPlan plan}
 *   <dd>action, agency, deadline and status, as somebody has entered them
 *   <dt>{@link vn.kip.domain.remedy.RemedyEdit edit}
 *   <dd>a plan that was entered for one report by somebody; none is ever changed, the next one stands instead
 *   <dt>{@link vn.kip.domain.remedy.RemedialAction remedial action}
 *   <dd>what a report shows of an action: its latest edit, also of an earlier report while the action is not done
 * </dl>
 *
 * <p>It knows nothing of figures: whether an objective is missed is for others to say.
 */
@NullMarked
package vn.kip.domain.remedy;

import org.jspecify.annotations.NullMarked;
