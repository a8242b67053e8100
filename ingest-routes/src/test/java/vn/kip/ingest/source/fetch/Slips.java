package vn.kip.ingest.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import vn.kip.ingest.SharedKafka;

/** Files of survey slips for the tests of this package, and what must be true of a source that has read some. */
public final class Slips {

    private Slips() {}

    /** A table with these slips; a level that is no level makes a row that is rejected. */
    public static byte[] csv(String... ids) {
        return Arrays.stream(ids)
                .map(id -> id + ",Nguyễn Văn Ẩn,H33.05,2023-03-01,5\n")
                .collect(Collectors.joining("", "Ma,HoTen,DonVi,Ngay,Muc\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A source of such files; {@code remote} is written into its section {@code file}. */
    public static String settings(String source, String pattern, String remote) {
        return """
                sources:
                  - name: %s
                    records: survey
                    kind: file
                    authority: %s
                    every: 200ms
                    file:
                      folder: inbox
                      pattern: "%s"
                      settle: 400ms
                      %s
                    mapping:
                      fields:
                        id: Ma
                        agency: DonVi
                        ratedAt: Ngay
                        rating: {from: Muc, codes: {"5": VERY_SATISFIED}}
                """.formatted(source, source, pattern, remote);
    }

    /** The law of the ledger, and that Kafka has as many versions as it says. */
    public static void assertBalanced(String source, int versions, int rejections) {
        var entries = SharedKafka.ledger(source).values();
        assertThat(entries).allMatch(entry -> entry.pulled() == entry.sent() + entry.unchanged() + entry.rejected());
        assertThat(SharedKafka.versions(source)).hasSize(versions);
        assertThat(SharedKafka.rejections(source)).hasSize(rejections);
        assertThat(entries.stream().mapToLong(entry -> entry.sent()).sum()).isEqualTo(versions);
        assertThat(entries.stream().mapToLong(entry -> entry.rejected()).sum()).isEqualTo(rejections);
    }
}
