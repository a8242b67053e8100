/** The tables of a report as a spreadsheet, in cells that are numbers. */
@NullMarked
package vn.kip.report.document.workbook;

import org.jspecify.annotations.NullMarked;
