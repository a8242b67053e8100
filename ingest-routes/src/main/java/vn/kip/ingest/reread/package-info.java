/**
 * Reading again beside the live pull, for kinds of sources that are pulled in rounds.
 *
 * <pre>
 * round ─► pages read again, for as long as the live pull would rest ─► round ─► …
 * </pre>
 *
 * <p>Whoever reads again has a position of its own, which is not stored; the cursor of the source stays that of the live
 * pull. Knows nothing of how a source is read.
 */
@NullMarked
package vn.kip.ingest.reread;

import org.jspecify.annotations.NullMarked;
