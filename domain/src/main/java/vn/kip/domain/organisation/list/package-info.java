/**
 * Units as they are written down, in a CSV file or in {@code kip.yml}: read, checked against each other, and understood.
 *
 * <dl>
 *   <dt>{@link vn.kip.domain.organisation.list.UnitRow row}
 *   <dd>an entry as it stands there, with its place
 *   <dt>{@link vn.kip.domain.organisation.list.UnitSegment segment}
 *   <dd>what it says on its own: a unit held a code for a time
 *   <dt>{@link vn.kip.domain.organisation.list.UnitLinks links}
 *   <dd>what entries say of each other: parents and successors, named by codes that change hands
 * </dl>
 */
@NullMarked
package vn.kip.domain.organisation.list;

import org.jspecify.annotations.NullMarked;
