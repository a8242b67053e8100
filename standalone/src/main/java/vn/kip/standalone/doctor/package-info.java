/**
 * A look at what Kip has kept, for what should never have got there.
 *
 * <dl>
 *   <dt>{@link vn.kip.standalone.doctor.Trace trace}
 *   <dd>a text that looks like something by which a person can be found; only its kind and shape are ever told
 *   <dt>{@link vn.kip.standalone.doctor.Finding finding}
 *   <dd>traces of one kind in one place, with how often they were seen
 *   <dt>{@link vn.kip.standalone.doctor.Diagnosis diagnosis}
 *   <dd>what was looked at, and all findings
 * </dl>
 */
@NullMarked
package vn.kip.standalone.doctor;

import org.jspecify.annotations.NullMarked;
