/** The fonts that documents carry with them. */
@NullMarked
package vn.kip.report.font;

import org.jspecify.annotations.NullMarked;
