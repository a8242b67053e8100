/** JSON as it is published: the same bytes for the same values, and a hash over what it says. */
@NullMarked
package vn.kip.report.json;

import org.jspecify.annotations.NullMarked;
