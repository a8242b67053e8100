package vn.kip.ingest.mapping.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixedWidthDateTest {

    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Asia/Ho_Chi_Minh"), ZoneId.of("America/New_York"), ZoneId.of("UTC"));

    /** The general parser is the oracle: for dates as they are, with a digit or letter changed, and of other lengths. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyyMMddHHmmss",
                "yyyy-MM-dd",
                "yyyyMMdd",
                "dd/MM/yyyy",
                "dd/MM/yyyy HH:mm",
                "dd-MM-yyyy HH:mm:ss",
                "HH:mm dd.MM.yyyy"
            })
    void readsWhatTheGeneralParserReads(String pattern) {
        var quick = FixedWidthDate.of(pattern).orElseThrow();
        var general = DateFormat.Formatted.ofPattern(pattern);
        var writer = DateTimeFormatter.ofPattern(pattern);
        var random = new Random(20230614);
        for (int i = 0; i < 20_000; i++) {
            var moment = LocalDateTime.of(1890, 1, 1, 0, 0).plusSeconds(random.nextLong(8_000_000_000L));
            var text = changed(writer.format(moment), random);
            for (var zone : ZONES) {
                assertThat(quick.read(text, zone)).as(text).isEqualTo(general.read(text, zone));
            }
        }
    }

    @Test
    void readsTheHourThatIsSkippedAndTheOneThatComesTwiceAsTheGeneralParserDoes() {
        var pattern = "yyyyMMddHHmmss";
        for (var text :
                List.of("20230312023000", "20230312030000", "20231105013000", "20231105020000", "20230312015959")) {
            assertThat(FixedWidthDate.of(pattern).orElseThrow().read(text, ZONES.get(1)))
                    .isEqualTo(DateFormat.Formatted.ofPattern(pattern).read(text, ZONES.get(1)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"d/M/yyyy", "yyyy-MM", "yyMMdd", "yyyyMMddHH", "yyyy-MM-dd'T'HH:mm", "MMyyyyddyyyy", "HHmmss"})
    void leavesOtherPatternsToTheGeneralParser(String pattern) {
        assertThat(FixedWidthDate.of(pattern)).isEmpty();
    }

    private static String changed(String text, Random random) {
        int place = random.nextInt(text.length());
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, place) + random.nextInt(10) + text.substring(place + 1);
            case 1 -> text.substring(0, place) + "x /-:9".charAt(random.nextInt(6)) + text.substring(place + 1);
            case 2 -> text.substring(0, place) + text.substring(place + 1);
            default -> text;
        };
    }
}
