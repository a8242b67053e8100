/** Reads form II.06a of a portal from a CSV or a workbook, however its columns are called. */
@NullMarked
package vn.kip.standalone.form;

import org.jspecify.annotations.NullMarked;
