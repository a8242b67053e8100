/**
 * One field of a source read as one canonical value: cleaned, checked, and masked where it has to be shown.
 *
 * <p>Pure: no I/O, no clock. A field that cannot be used raises {@link vn.kip.ingest.mapping.field.UnusableFieldException},
 * which the mapping turns into a rejection of the whole row.
 */
@NullMarked
package vn.kip.ingest.mapping.field;

import org.jspecify.annotations.NullMarked;
