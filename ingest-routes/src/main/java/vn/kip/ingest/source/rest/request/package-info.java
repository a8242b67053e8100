/**
 * What a source is asked: a URL, headers, and a body where it takes one.
 *
 * <dl>
 *   <dt>{@link vn.kip.ingest.source.rest.request.Question question}
 *   <dd>one request, complete
 *   <dt>{@link vn.kip.ingest.source.rest.request.Placeholder placeholder}
 *   <dd>what a template of a body leaves open until it is asked, such as <code>{page}</code>
 * </dl>
 */
@NullMarked
package vn.kip.ingest.source.rest.request;

import org.jspecify.annotations.NullMarked;
