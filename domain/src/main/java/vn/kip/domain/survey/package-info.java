/**
 * What an answered survey slip says: the scale of its ratings, and which of them count as satisfied.
 *
 * <p>The province sets the form (Circular 01/2018/TT-VPCP, article 12.4), so the scale is configuration. Nothing here
 * knows a record.
 */
@NullMarked
package vn.kip.domain.survey;

import org.jspecify.annotations.NullMarked;
