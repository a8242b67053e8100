/**
 * Figures on their way to whoever watches: computed once for all, sent as server-sent events.
 *
 * <dl>
 *   <dt>{@link vn.kip.report.live.CurrentFigures current figures}
 *   <dd>the figures of a period as they are now, computed again only when something has changed
 *   <dt>{@link vn.kip.report.live.FiguresFeed figures feed}
 *   <dd>hands the figures of a period to its watchers whenever they may have changed, at most some times a second
 *   <dt>{@link vn.kip.report.live.EventStreams event streams}
 *   <dd>browsers and programs that listen; each gets the last state, and none can hold up another
 * </dl>
 *
 * <pre>
 * figures changed ─► feed ─► compute once per period ─► watchers ─► outboxes, last state wins ─► listeners
 * </pre>
 */
@NullMarked
package vn.kip.report.live;

import org.jspecify.annotations.NullMarked;
