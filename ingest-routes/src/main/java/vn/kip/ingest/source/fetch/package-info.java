/**
 * Files that lie elsewhere, fetched into the local folder of a {@code file} source, where the reader of files takes over.
 *
 * <dl>
 *   <dt>{@link vn.kip.ingest.source.fetch.RemoteLook look}
 *   <dd>one pass through what lies over there; it succeeds, or the status of the source says why not
 *   <dt>{@link vn.kip.ingest.source.fetch.Inbox inbox}
 *   <dd>the local folder: a file comes into it whole or not at all, and never in the place of another one
 * </dl>
 *
 * <p>At least once: what lies over there is touched only after the copy here is safe on disk. A file that comes twice
 * brings nothing new, for its rows are known. How files are read is not known here.
 */
@NullMarked
package vn.kip.ingest.source.fetch;

import org.jspecify.annotations.NullMarked;
