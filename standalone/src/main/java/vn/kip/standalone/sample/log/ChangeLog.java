package vn.kip.standalone.sample.log;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.kip.standalone.sample.dossier.Dice;
import vn.kip.standalone.sample.dossier.SampleDossier;

/**
 * All rows in the order in which the one-stop system serves them.
 *
 * @param entries by their time in the log
 * @param versions good rows that differ from each other: every state once
 * @param repeated rows that stand in the log a second time, at once or after newer ones
 * @param late rows that stand in the log, for the first time, only after a newer row of the same dossier
 * @param rejected bad rows
 */
public record ChangeLog(List<LogEntry> entries, int versions, int repeated, int late, int rejected) {

    private static final double REPEATED_AT_ONCE = 0.02;
    private static final double REPEATED_LATER = 0.01;
    private static final double LATE = 0.01;

    /** The log of these dossiers, with {@code badRows} rows of every {@link BadRow} kind. */
    public static ChangeLog of(List<SampleDossier> dossiers, int badRows, Dice dice) {
        return new Writer(dice).write(dossiers, badRows);
    }

    private static final class Writer {
        private final Dice dice;
        private final List<LogEntry> entries = new ArrayList<>();
        private int versions;
        private int repeated;
        private int late;

        Writer(Dice dice) {
            this.dice = dice;
        }

        ChangeLog write(List<SampleDossier> dossiers, int badRows) {
            dossiers.forEach(this::add);
            // only what was received can be completed before its receipt
            var received = dossiers.stream()
                    .filter(dossier -> dossier.lastState().received() != null)
                    .toList();
            var rejected = 0;
            for (int round = 0; round < badRows; round++) {
                for (var bad : BadRow.values()) {
                    entries.add(bad(dice.oneOf(received), bad));
                    rejected++;
                }
            }
            // stable: rows of one second stay in the order in which they were made
            entries.sort(Comparator.comparingLong(entry -> entry.at().toEpochSecond(ZoneOffset.UTC)));
            return new ChangeLog(List.copyOf(entries), versions, repeated, late, rejected);
        }

        private void add(SampleDossier dossier) {
            var states = dossier.states();
            for (int i = 0; i < states.size(); i++) {
                var entry = new LogEntry(states.get(i).stamp(), dossier, states.get(i), null);
                versions++;
                var next = i + 1 < states.size() ? states.get(i + 1).stamp() : null;
                if (next != null && dice.chance(LATE)) {
                    late++;
                    entries.add(new LogEntry(next.plusMinutes(dice.between(1, 30)), dossier, entry.state(), null));
                    continue;
                }
                entries.add(entry);
                if (dice.chance(REPEATED_AT_ONCE)) {
                    repeated++;
                    entries.add(entry);
                } else if (next != null && dice.chance(REPEATED_LATER)) {
                    repeated++;
                    entries.add(new LogEntry(next.plusMinutes(dice.between(1, 3000)), dossier, entry.state(), null));
                }
            }
        }

        /** It claims to be the newest state of a dossier, so that believing any part of it would show. */
        private LogEntry bad(SampleDossier dossier, BadRow bad) {
            var last = dossier.lastState();
            return new LogEntry(last.stamp().plusMinutes(dice.between(1, 600)), dossier, last, bad);
        }
    }
}
