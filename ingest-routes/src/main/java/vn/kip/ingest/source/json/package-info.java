/**
 * Rows out of JSON, read as a stream: fields that the mapping does not name are skipped without being read.
 */
@NullMarked
package vn.kip.ingest.source.json;

import org.jspecify.annotations.NullMarked;
