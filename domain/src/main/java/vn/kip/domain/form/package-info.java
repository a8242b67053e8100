/**
 * Form II.06a as a portal gives it out, against that of Kip.
 *
 * <dl>
 *   <dt>{@link vn.kip.domain.form.PortalForm portal's form}
 *   <dd>its lines, by whatever the portal calls the sectors
 *   <dt>{@link vn.kip.domain.form.FormComparison comparison}
 *   <dd>each cell of which the two forms say something else
 * </dl>
 */
@NullMarked
package vn.kip.domain.form;

import org.jspecify.annotations.NullMarked;
