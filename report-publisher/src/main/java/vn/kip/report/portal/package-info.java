/** Forms II.06a of portals, which were handed over for a report, and which that of Kip has to agree with before it is published. */
@NullMarked
package vn.kip.report.portal;

import org.jspecify.annotations.NullMarked;
