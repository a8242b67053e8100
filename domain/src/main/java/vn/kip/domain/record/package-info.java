/**
 * What the sources say, one immutable version of one record at a time.
 *
 * <dl>
 *   <dt>{@link vn.kip.domain.record.RecordKey record key}
 *   <dd>which record: the authority it belongs to, its kind, and its id there
 *   <dt>{@link vn.kip.domain.record.Version version}
 *   <dd>which state of that record; versions of one record are totally ordered
 *   <dt>{@link vn.kip.domain.record.RecordVersion record version}
 *   <dd>the whole state of a record in that version, never a difference
 *   <dt>{@link vn.kip.domain.record.RecordContent content}
 *   <dd>one of five kinds: dossier, survey slip, petition, procedure posting, internal audit
 * </dl>
 *
 * <p>No personal data has a place here: there is no field for a name, a number, an address or free text.
 */
@NullMarked
package vn.kip.domain.record;

import org.jspecify.annotations.NullMarked;
