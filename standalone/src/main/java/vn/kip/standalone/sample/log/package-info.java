/**
 * The change log of the sample's one-stop system: every state of every dossier as one JSON row, with what goes wrong on
 * the way in real systems.
 *
 * <dl>
 *   <dt>{@link vn.kip.standalone.sample.log.LogEntry entry}
 *   <dd>one row, and when it stands in the log; rows sent again, or sent late, stand later than their own stamp says
 *   <dt>{@link vn.kip.standalone.sample.log.ChangeLog change log}
 *   <dd>all entries in the order in which they are served
 *   <dt>{@link vn.kip.standalone.sample.log.RowFile row file}
 *   <dd>the log on disk, as JSON lines with an index
 * </dl>
 */
@NullMarked
package vn.kip.standalone.sample.log;

import org.jspecify.annotations.NullMarked;
