/**
 * What files and answers are made of, read within bounds however hostile they are.
 *
 * <dl>
 *   <dt>{@link vn.kip.ingest.source.content.Content content}
 *   <dd>the bytes of a file, or of an entry of a ZIP
 *   <dt>{@link vn.kip.ingest.source.content.Limits limits}
 *   <dd>how much of it is taken into memory, and how much a ZIP may swell to
 * </dl>
 *
 * <p>Knows bytes, letters, ZIP and XML; nothing of rows, mappings or records. Messages never quote what was read.
 */
@NullMarked
package vn.kip.ingest.source.content;

import org.jspecify.annotations.NullMarked;
