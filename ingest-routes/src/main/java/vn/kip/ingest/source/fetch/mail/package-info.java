/**
 * Files fetched as attachments of e-mails.
 *
 * <dl>
 *   <dt>{@link vn.kip.ingest.source.fetch.mail.WantedMail wanted}
 *   <dd>a message of an allowed sender; only of such a one the attachments are looked at
 *   <dt>{@link vn.kip.ingest.source.fetch.mail.Attachments attachments}
 *   <dd>what is taken of a message: the files whose names match, and nothing else
 * </dl>
 *
 * <p>Who has written, to whom, about what, and the texts of messages are never stored or logged.
 */
@NullMarked
package vn.kip.ingest.source.fetch.mail;

import org.jspecify.annotations.NullMarked;
