package vn.kip.ingest.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.source.Sources;

/** A file that does not stay what it was while it is read. */
class ChangedFileIT {

    @TempDir
    private Path folder;

    private Path file;
    private FileFolder inbox;

    @BeforeEach
    void read() throws IOException {
        file = Files.writeString(folder.resolve("a.csv"), rows(1, 2_500));
        var source = Sources.read(Setting.parse("kip.yml", """
                        sources:
                          - name: changed
                            records: petition
                            kind: file
                            authority: changed
                            file: {folder: ., pattern: "*.csv"}
                            mapping:
                              fields: {id: Ma, status: TrangThai, resolvingAgency: DonVi, receivedAt: Nhan, handledAt: TraLoi}
                        """, name -> Optional.empty()))
                .all()
                .get(0);
        var work = new FileReading.Work(source, FileSettings.read(source, folder), Clock.systemUTC());
        inbox = new FileFolder(work, () -> "", new FileFolder.Ends(whole -> {}, () -> {}));
    }

    @Test
    void isLeftWhenAnotherTakesItsPlace() throws IOException {
        try (var reading = inbox.open(file.toFile())) {
            assertThat(reading.next().readings()).hasSize(1_000);
            var other = Files.writeString(folder.resolve("other"), rows(3_000, 10));
            Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

            assertThatThrownBy(reading::next)
                    .isInstanceOf(FileChangedException.class)
                    .hasMessage("expected a.csv to stay as it is until it has been read, found another content");
            // so that what is there now is not moved away unread
            assertThatThrownBy(() -> inbox.done(reading)).isInstanceOf(FileChangedException.class);
        }

        try (var again = inbox.open(file.toFile())) {
            assertThat(again.next().readings()).hasSize(10);
            assertThat(inbox.done(again).filedAs()).startsWith(".done/a@");
        }
    }

    @Test
    void isLeftWhenSomebodyWritesToIt() throws IOException {
        try (var reading = inbox.open(file.toFile())) {
            reading.next();
            Files.writeString(file, "PA,HANDLED,H33.05,2023-03-01,2023-03-20\n", StandardOpenOption.APPEND);

            assertThatThrownBy(reading::next).isInstanceOf(FileChangedException.class);
        }
    }

    @Test
    void isLeftWhenItDisappears() throws IOException {
        try (var reading = inbox.open(file.toFile())) {
            reading.next();
            Files.delete(file);

            assertThatThrownBy(reading::next)
                    .hasMessage("expected a.csv to stay as it is until it has been read, found none of that name");
        }
        assertThat(inbox.lookAround()).isTrue();
    }

    /** Blocks may wait for a broker that does not answer while their file is given up; nothing is stored yet, then. */
    @Test
    void isFollowedByWhatComesAfterTheBlocksThatStillWait() throws IOException {
        String waiting;
        try (var reading = inbox.open(file.toFile())) {
            waiting = reading.next().step().to();
            Files.delete(file);
            assertThatThrownBy(reading::next).isInstanceOf(FileChangedException.class);
        }
        var other = Files.writeString(folder.resolve("b.csv"), rows(3_000, 10));

        try (var next = inbox.open(other.toFile())) {
            assertThat(next.next().step().from()).isEqualTo(waiting);
        }
    }

    private static String rows(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> "PA" + i + ",HANDLED,H33.05,2023-03-01,2023-03-20\n")
                .collect(Collectors.joining("", "Ma,TrangThai,DonVi,Nhan,TraLoi\n", ""));
    }
}
