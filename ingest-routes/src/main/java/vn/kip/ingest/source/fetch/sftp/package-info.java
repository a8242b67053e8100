/**
 * Files fetched over SFTP.
 *
 * <dl>
 *   <dt>{@link vn.kip.ingest.source.fetch.sftp.SettledFiles settled}
 *   <dd>a remote file that looked the same at two looks, and so is no longer being written
 * </dl>
 */
@NullMarked
package vn.kip.ingest.source.fetch.sftp;

import org.jspecify.annotations.NullMarked;
