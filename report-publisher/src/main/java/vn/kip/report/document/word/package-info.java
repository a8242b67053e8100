/** The report as a Word document, laid out by a template that the office can change. */
@NullMarked
package vn.kip.report.document.word;

import org.jspecify.annotations.NullMarked;
