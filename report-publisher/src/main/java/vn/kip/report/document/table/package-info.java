/** The tables of a report, in cells that know what they hold: what spreadsheets and text documents are made of. */
@NullMarked
package vn.kip.report.document.table;

import org.jspecify.annotations.NullMarked;
