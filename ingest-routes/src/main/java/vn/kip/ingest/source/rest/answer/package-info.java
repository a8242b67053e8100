/**
 * What a source answers, and the rows in it.
 *
 * <dl>
 *   <dt>{@link vn.kip.ingest.source.rest.answer.Answer answer}
 *   <dd>status, headers and a body that has not been read
 *   <dt>{@link vn.kip.ingest.source.rest.answer.Page page}
 *   <dd>the rows of an answer, and what it says about the whole
 *   <dt>path
 *   <dd>names that lead from the outermost value of an answer to one inside; of XML, from the document element, which is
 *       the first name
 * </dl>
 *
 * <p>Only what a path or the mapping names is kept. No message quotes an answer, but for the code of a refusal.
 */
@NullMarked
package vn.kip.ingest.source.rest.answer;

import org.jspecify.annotations.NullMarked;
