package vn.kip.ingest.infer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.record.RecordKind;
import vn.kip.ingest.row.Row;
import vn.kip.ingest.source.file.FileLook;

/**
 * What a file is taken for.
 *
 * @param settings keys of the section {@code file}
 * @param sureOfCharset whether the charset follows from the bytes
 * @param personal columns that are never mapped
 * @param unused columns that nothing was found for
 * @param rows that were looked at
 * @param unreadable of them that could not be taken apart
 */
record Proposal(
        String fileName,
        RecordKind kind,
        Map<String, String> settings,
        boolean sureOfCharset,
        List<Guess> guesses,
        List<String> personal,
        List<String> unused,
        long rows,
        long unreadable) {

    private static final int MOST_ROWS = 10_000;

    /**
     * Looks at a file.
     *
     * @param records what its rows are, null to find out
     * @throws vn.kip.ingest.source.file.UnusableFileException when it cannot be read at all
     */
    static Proposal of(Path file, @Nullable RecordKind records) throws IOException {
        var look = FileLook.at(file, UsualNames.ALL::knows);
        var names = look.columns();
        var kind = records != null ? records : kind(file, names);
        var sample = Sample.of(
                look,
                names.stream().filter(name -> !UsualNames.ALL.personal(name)).toList());
        var guesses = Guesses.of(kind, sample.impersonal());
        var mapped = guesses.stream()
                .flatMap(guess -> Optional.ofNullable(guess.column()).stream())
                .map(Column::name)
                .toList();
        var personal =
                new ArrayList<>(names.stream().filter(UsualNames.ALL::personal).toList());
        personal.addAll(sample.personal(mapped));
        var unused = names.stream()
                .filter(name -> !mapped.contains(name) && !personal.contains(name))
                .toList();
        return new Proposal(
                String.valueOf(file.getFileName()),
                kind,
                look.settings(),
                look.sureOfCharset(),
                guesses,
                personal,
                unused,
                sample.rows,
                sample.unreadable);
    }

    /** The kind that most of the columns speak for; dossiers where they say nothing. */
    private static RecordKind kind(Path file, List<String> names) {
        return Arrays.stream(RecordKind.values())
                .max(Comparator.comparingInt((RecordKind kind) -> speaksFor(kind, file, names))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(RecordKind.DOSSIER);
    }

    private static int speaksFor(RecordKind kind, Path file, List<String> names) {
        var points = UsualNames.ALL.hints(String.valueOf(file.getFileName()), kind) ? UsualNames.EXACT * 2 : 0;
        for (var name : names) {
            points += Field.of(kind).stream()
                    .mapToInt(field -> UsualNames.ALL.fit(name, kind, field))
                    .max()
                    .orElse(0);
            points += UsualNames.ALL.hints(name, kind) ? UsualNames.EXACT : 0;
        }
        return points;
    }

    /** The first rows of the file, column by column. */
    private static final class Sample {

        private final Map<String, Column> columns = new LinkedHashMap<>();
        private long rows;
        private long unreadable;

        static Sample of(FileLook look, List<String> names) throws IOException {
            var sample = new Sample();
            names.forEach(name -> sample.columns.put(name, new Column(name)));
            look.rows(Set.copyOf(names), MOST_ROWS, sample::add);
            return sample;
        }

        private void add(Optional<Row> row) {
            rows++;
            if (row.isEmpty()) {
                unreadable++;
                return;
            }
            columns.values().forEach(column -> column.add(row.get().text(column.name())));
        }

        /** Columns to guess from: an id may be a long number, and is known by its name. */
        List<Column> impersonal() {
            return columns.values().stream()
                    .filter(column -> !column.looksPersonal() || UsualNames.ALL.knows(column.name()))
                    .toList();
        }

        /** Columns that look personal and were not taken for anything else. */
        List<String> personal(List<String> mapped) {
            return columns.values().stream()
                    .filter(column -> column.looksPersonal() && !mapped.contains(column.name()))
                    .map(Column::name)
                    .toList();
        }
    }
}
