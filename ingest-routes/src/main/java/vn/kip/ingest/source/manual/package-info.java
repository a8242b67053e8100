/**
 * What has no system: audits, petitions on paper. Somebody enters it in a form, and is asked for the document behind it.
 *
 * <dl>
 *   <dt>entry
 *   <dd>one record as it was entered; another one of the same id is the next state of the record
 * </dl>
 *
 * <p>What cannot be read as a record never leaves the form: whoever has entered it is told beside the field. So there are
 * no rejections of this kind of source.
 */
@NullMarked
package vn.kip.ingest.source.manual;

import org.jspecify.annotations.NullMarked;
