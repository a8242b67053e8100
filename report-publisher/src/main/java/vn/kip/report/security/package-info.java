/** What protects visitors of the pages: headers that forbid the browser all that the pages do not need. */
@NullMarked
package vn.kip.report.security;

import org.jspecify.annotations.NullMarked;
