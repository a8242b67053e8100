/**
 * Single things that people look up behind the figures: rejected rows, published snapshots, the days that data are of,
 * due dates that differ from the time limit.
 *
 * <p>It only reads. Figures come from {@link vn.kip.report.figures.LiveFigures}, never from here.
 */
@NullMarked
package vn.kip.report.lookup;

import org.jspecify.annotations.NullMarked;
