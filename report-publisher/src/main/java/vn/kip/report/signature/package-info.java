/** Electronic signatures on the PDF of a report (PAdES): the fields for them, signing with a key of the office, checking. */
@NullMarked
package vn.kip.report.signature;

import org.jspecify.annotations.NullMarked;
