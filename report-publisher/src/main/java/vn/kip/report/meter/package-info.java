/** What the publisher measures of itself, each meter declared once. */
@NullMarked
package vn.kip.report.meter;

import org.jspecify.annotations.NullMarked;
