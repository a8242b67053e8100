/** The pages and the API over real HTTP, with figures that a test sets and a database without any. */
@NullMarked
package vn.kip.report.pages;

import org.jspecify.annotations.NullMarked;
