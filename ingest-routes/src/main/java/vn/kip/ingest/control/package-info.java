/**
 * What an operator may have done with a source that is being pulled.
 *
 * <dl>
 *   <dt>{@link vn.kip.ingest.control.SourceControl control}
 *   <dd>watch, resume, redrive, backfill; a bean, and over HTTP from this machine alone
 *   <dt>redrive
 *   <dd>rows that were rejected are read again, after the mapping or the source was put right
 *   <dt>{@link vn.kip.ingest.control.Backfill backfill}
 *   <dd>a span of the past is read again, beside the live pull
 *   <dt>{@link vn.kip.ingest.control.Rereadable rereadable}
 *   <dd>what a kind of source offers for both
 * </dl>
 */
@NullMarked
package vn.kip.ingest.control;

import org.jspecify.annotations.NullMarked;
