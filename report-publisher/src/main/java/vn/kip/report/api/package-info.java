/**
 * The figures, snapshots and rejected rows for programs, as JSON under {@code /api}.
 *
 * <p>Field names follow {@code snapshot.json} where both say the same. Whatever goes wrong is answered with a problem
 * document (RFC 9457) that says what was expected and what was found.
 */
@NullMarked
package vn.kip.report.api;

import org.jspecify.annotations.NullMarked;
