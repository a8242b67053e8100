/**
 * Kip in processes of its own, which are killed while it counts: what comes of it must be what it would have been.
 *
 * <pre>
 * {@link vn.kip.standalone.chaos.Load load} ─► broker ─► aggregators ─► broker ─► publisher ─► database
 *                 ▲            ▲                          ▲            ▲
 *                 └────────────┴── {@link vn.kip.standalone.chaos.Blow blows} ────────────────┴────────────┘
 * </pre>
 *
 * <p>What is to come out is known beforehand: each dossier is a {@link vn.kip.standalone.chaos.Course course} that follows
 * from its number, and {@link vn.kip.standalone.chaos.Expected} says what they come to, without any of Kip's counting.
 */
@NullMarked
package vn.kip.standalone.chaos;

import org.jspecify.annotations.NullMarked;
