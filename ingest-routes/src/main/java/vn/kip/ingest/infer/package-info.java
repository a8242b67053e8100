/**
 * A first mapping for a file that nobody has described: what its columns are called and what stands in them is compared
 * with what systems usually write.
 *
 * <dl>
 *   <dt>{@link vn.kip.ingest.infer.Proposal proposal}
 *   <dd>an entry for {@code sources} in {@code kip.yml}, with a note on how sure each line is
 *   <dt>{@link vn.kip.ingest.infer.UsualNames usual names}, {@link vn.kip.ingest.infer.UsualWords usual words}
 *   <dd>what is known beforehand; both are text files beside these classes
 * </dl>
 *
 * <p>Columns that look as if they were about persons are not read, and never proposed. Of the others, nothing is printed but
 * the few codes of states and the like.
 */
@NullMarked
package vn.kip.ingest.infer;

import org.jspecify.annotations.NullMarked;
