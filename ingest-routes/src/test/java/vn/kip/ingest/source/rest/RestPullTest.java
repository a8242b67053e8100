package vn.kip.ingest.source.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.delivery.Portion;
import vn.kip.ingest.source.Source;
import vn.kip.ingest.source.Sources;
import vn.kip.ingest.source.rest.access.Credentials;
import vn.kip.ingest.source.rest.answer.Answer;
import vn.kip.ingest.source.rest.answer.UnreadablePageException;

/** What is asked in which order; the source is played by hand, and delivery says what was new. */
class RestPullTest {

    private static final String SETTINGS = """
            sources:
              - name: one-stop
                records: survey
                kind: rest
                authority: phu-quoc
                zone: UTC
                rest:
                  url: http://127.0.0.1/api?unit=pq
                  rows: data
                  total: total
                  page: {parameter: page, sizeParameter: size, size: 2}
                  updatedSince: {parameter: since, format: "yyyy-MM-dd HH:mm", overlap: 1h}
                mapping:
                  stamp: at
                  fields: {id: id, agency: {constant: a}, ratedAt: at, rating: {constant: SATISFIED}}
            """;

    private final Clock clock = Clock.fixed(Instant.parse("2023-06-15T00:00:00Z"), ZoneOffset.UTC);
    private long lateFinds;
    private int completed;

    @Test
    void isDoneAfterAPageThatIsNotFull() {
        var pull = pull("", SETTINGS);

        assertThat(asked(pull)).isEqualTo("unit=pq&page=1&size=2");
        lateFinds = 1;
        var portions = pull.read(rowsOf(1, "1@2023-03-01T10:00"));

        assertThat(portions).hasSize(1);
        assertThat(portions.get(0).last()).isTrue();
        assertThat(pull.goesOn()).isFalse();
        assertThat(completed).isEqualTo(1);
        assertThat(asked(pull)).isEqualTo("unit=pq&since=2023-03-01+09%3A00&page=1&size=2");
    }

    @Test
    void asksOnAfterAShortPageUntilItKnowsHowManyRowsThePagesOfTheSourceHave() {
        var pull = pull("", SETTINGS.replace("size: 2}", "size: 100}"));
        asked(pull);
        pull.read(rows("1@2023-03-01T10:00", "2@2023-03-02T10:00"));
        assertThat(asked(pull)).isEqualTo("unit=pq&page=2&size=100");
        pull.read(rows("3@2023-03-03T10:00"));
        assertThat(pull.goesOn()).isFalse();

        assertThat(asked(pull)).contains("page=1");
        pull.read(rows("3@2023-03-03T10:00"));
        assertThat(pull.goesOn()).isFalse();
    }

    @Test
    void asksAgainForAllPagesUntilNothingIsNew() {
        var pull = pull("", SETTINGS);

        readTwoPages(pull);
        lateFinds = 3;
        assertThat(asked(pull)).isEqualTo("unit=pq&page=1&size=2");
        readTwoPages(pull);
        lateFinds = 1;
        assertThat(asked(pull)).isEqualTo("unit=pq&page=1&size=2");
        assertThat(completed).isZero();
        readTwoPages(pull);
        lateFinds = 0;

        assertThat(pull.goesOn()).isFalse();
        assertThat(completed).isEqualTo(1);
    }

    @Test
    void readsALogToWhichChangesAreAppendedOnlyOnce() {
        var log = SETTINGS.replace("size: 2}", "size: 2, appended: true}");
        var pull = pull("", log);

        var portions = readTwoPages(pull);
        lateFinds = 3;
        assertThat(pull.goesOn()).isFalse();
        assertThat(completed).isEqualTo(1);
        // and after a crash it goes on where it was, without a second look at the pages before
        var resumed = pull(portions.get(0).step().to(), log);
        assertThat(asked(resumed)).isEqualTo("unit=pq&page=2&size=2");
        resumed.read(rowsOf(3, "3@2023-03-03T10:00"));
        assertThat(resumed.goesOn()).isFalse();
        assertThat(completed).isEqualTo(2);
    }

    @Test
    void mapsARowThatComesAgainInTheSameRoundsOnlyOnce() {
        var pull = pull("", SETTINGS);
        readTwoPages(pull);
        lateFinds = 3;
        pull.goesOn();

        var again = pull.read(rows("1@2023-03-01T10:00", "4@2023-03-04T10:00")).get(0);

        assertThat(again.known()).isEqualTo(1);
        assertThat(again.readings()).extracting("position").containsExactly("page 1, row 2");
    }

    @Test
    void expectsWhatTheFirstRoundSawToBeKnownInTheNext() {
        var pull = pull("", SETTINGS);

        assertThat(readTwoPages(pull))
                .allMatch(portion -> portion.step().scope().settled() == null);
        lateFinds = 3;
        pull.goesOn();
        var newer = pull.read(rows("1@2023-03-01T10:00", "4@2023-03-04T10:00"));

        assertThat(newer.get(0).step().scope().settled()).isEqualTo(Instant.parse("2023-03-03T10:00:00Z"));
        pull.goesOn();
        pull.read(rows());
        lateFinds = 0;
        assertThat(pull.goesOn()).isFalse();
        // all up to the 3rd is sure; what came since is asked for once more
        assertThat(asked(pull)).isEqualTo("unit=pq&since=2023-03-03+09%3A00&page=1&size=2");
    }

    @Test
    void goesOnAtThePageWhereItWasAndAsksTheRoundAgain() {
        var before = pull("", SETTINGS);
        before.goesOn();
        var first = before.read(rows("1@2023-03-01T10:00", "2@2023-03-02T10:00"));

        var pull = pull(first.get(0).step().to(), SETTINGS);

        assertThat(asked(pull)).isEqualTo("unit=pq&page=2&size=2");
        assertThat(pull.read(rowsOf(3, "3@2023-03-03T10:00")).get(0).step().from())
                .isEqualTo(first.get(0).step().to());
        assertThat(asked(pull)).isEqualTo("unit=pq&page=1&size=2");
        assertThat(completed).isZero();
    }

    @Test
    void beginsAnewWhenTheMappingHasChanged() {
        var before = pull("", SETTINGS);
        before.goesOn();
        var done = before.read(rowsOf(1, "1@2023-03-01T10:00")).get(0).step().to();

        assertThat(asked(pull(done, SETTINGS))).contains("since=2023-03-01+09%3A00");
        assertThat(asked(pull(done, SETTINGS.replace("{constant: a}", "{constant: b}"))))
                .isEqualTo("unit=pq&page=1&size=2");
    }

    @Test
    void linksEachPortionToTheOneBefore() {
        var pull = pull("", SETTINGS);

        var portions = readTwoPages(pull);
        pull.goesOn();
        portions.addAll(pull.read(rows("1@2023-03-01T10:00")));

        assertThat(portions.get(0).step().from()).isEmpty();
        for (int i = 1; i < portions.size(); i++) {
            assertThat(portions.get(i).step().from())
                    .isEqualTo(portions.get(i - 1).step().to());
        }
    }

    @Test
    void goesOnAfterAShortPageWhileTheSourceSaysThereIsMore() {
        var pull = pull("", SETTINGS);
        pull.goesOn();

        var page = pull.read(answer("{\"total\": 3, \"data\": [{\"id\": 1, \"at\": \"2023-03-01\"}]}"));

        assertThat(page.get(0).last()).isFalse();
        assertThat(page.get(0).step().scope().expected()).isEqualTo(3);
        assertThat(asked(pull)).contains("page=2");
    }

    @Test
    void refusesTheSamePageTwice() {
        var pull = pull("", SETTINGS);
        pull.goesOn();
        pull.read(rows("1@2023-03-01T10:00", "2@2023-03-02T10:00"));
        pull.goesOn();

        assertThatThrownBy(() -> pull.read(rows("1@2023-03-01T10:00", "2@2023-03-02T10:00")))
                .hasMessage("expected page 2 to differ from the page before, found the same rows: "
                        + "rest.page.parameter may be wrong");
        assertThat(asked(pull)).contains("page=2");
    }

    @Test
    void refusesAnAnswerWithoutRowsAndAsksTheSameAgain() {
        var pull = pull("", SETTINGS);

        for (var answer : List.of("", "{", "{}", "[1]", "{\"data\": 7}", "<html>", "{\"data\": [{\"id\": 1}")) {
            var asked = asked(pull);
            assertThatThrownBy(() -> pull.read(answer(answer))).isInstanceOf(UnreadablePageException.class);
            assertThat(asked(pull)).isEqualTo(asked);
        }
        assertThatThrownBy(() -> pull.read(new Answer(200, Map.of(), null)))
                .isInstanceOf(UnreadablePageException.class);
    }

    @Test
    void takesNullForNoRows() {
        var pull = pull("", SETTINGS);
        pull.goesOn();

        assertThat(pull.read(answer("{\"data\": null}")).get(0).readings()).isEmpty();
        assertThat(pull.goesOn()).isFalse();
    }

    @Test
    void cutsALongAnswerIntoPortions() {
        var whole = SETTINGS.replaceAll("(?m)^ *page:.*\n", "");
        var pull = pull("", whole);
        pull.goesOn();

        var all =
                IntStream.range(0, 2_500).mapToObj(i -> i + "@2023-03-01T10:00").toArray(String[]::new);
        var portions = pull.read(rows(all));

        assertThat(portions).extracting(portion -> portion.readings().size()).containsExactly(1000, 1000, 500);
        assertThat(portions).extracting(Portion::last).containsExactly(false, false, true);
        assertThat(portions).extracting(portion -> portion.step().first()).containsExactly(true, false, false);
        // a crash between them means asking for the whole answer again
        assertThat(asked(pull(portions.get(1).step().to(), whole))).isEqualTo(asked(pull("", whole)));
    }

    @Test
    void takesNothingForSureThatIsYoungerThanTheLag() {
        var pull = pull("", SETTINGS.replace("overlap: 1h", "overlap: 1h, lag: 2d"));
        asked(pull);

        var done = pull.read(rowsOf(1, "1@2023-06-14T10:00"));

        // now is the 15th, so all up to the 13th is sure, and it is asked for from an hour before
        assertThat(pull.goesOn()).isFalse();
        assertThat(asked(pull)).contains("since=2023-06-12+23%3A00");
        assertThat(done.get(0).step().to()).contains("2023-06-13T00:00:00Z");
    }

    @Test
    void countsTheLagFromTheClockOfASourceThatIsBehind() {
        var pull = pull("", SETTINGS.replace("overlap: 1h", "overlap: 0s, lag: 1h"));
        asked(pull);
        var page = rowsOf(1, "1@2023-06-14T20:00");

        pull.read(new Answer(200, Map.of("Date", "Wed, 14 Jun 2023 20:30:00 GMT"), page.body()));

        pull.goesOn();
        assertThat(asked(pull)).contains("since=2023-06-14+19%3A30");
    }

    @Test
    void beginsTheRoundAnewWhenTheSourceHasForgottenTheCursorItWasStoppedAt() {
        var cursors = SETTINGS.replaceAll("page: .*", "page: {by: cursor, next: next, parameter: after}");
        var before = pull("", cursors);
        asked(before);
        var stored = before.read(answer("{\"next\": \"c2\", \"data\": [{\"id\": 1, \"at\": \"2023-03-01\"}]}"))
                .get(0)
                .step()
                .to();
        var pull = pull(stored, cursors);
        assertThat(asked(pull)).isEqualTo("unit=pq&after=c2");

        assertThatThrownBy(() -> pull.read(new Answer(410, Map.of(), null)))
                .hasMessageStartingWith("expected the source to know the page to go on with, found the answer 410");

        assertThat(asked(pull)).isEqualTo("unit=pq");
        assertThat(pull.read(answer("{\"data\": [{\"id\": 1, \"at\": \"2023-03-01\"}]}"))
                        .get(0)
                        .step()
                        .from())
                .isEqualTo(stored);
        assertThat(pull.goesOn()).isFalse();
    }

    @Test
    void beginsTheRoundAnewWhenPagesAreAskedForInAnotherWay() {
        var before = pull("", SETTINGS);
        asked(before);
        var stored = before.read(rows("1@2023-03-01T10:00", "2@2023-03-02T10:00"))
                .get(0)
                .step()
                .to();

        assertThat(asked(pull(stored, SETTINGS.replace("size: 2}", "size: 500}"))))
                .contains("page=1");
    }

    @Test
    void beginsFromTheStartWithAPositionOfAnEarlierRelease() {
        var old = "{\"mapping\":\"0\",\"complete\":null,\"page\":7,\"high\":null,\"settled\":null}";

        var pull = pull(old, SETTINGS);

        assertThat(asked(pull)).isEqualTo("unit=pq&page=1&size=2");
        assertThat(pull.read(rows()).get(0).step().from()).isEqualTo(old);
    }

    @Test
    void tellsWhereARowStands() {
        var pull = pull("", SETTINGS);
        pull.goesOn();
        pull.read(rowsOf(1, "1@2023-03-01T10:00"));
        pull.goesOn();
        pull.goesOn();

        var reading = pull.read(answer("{\"data\": [{\"id\": 1, \"at\": \"2023-03-01\"}, 7]}"))
                .get(0)
                .readings()
                .get(1);

        assertThat(reading)
                .extracting("rejection.position")
                .isEqualTo("changes since 2023-03-01T10:00:00Z, page 1, row 2");
        assertThat(reading).extracting("rejection.expected").isEqualTo("an object with fields");
    }

    private static List<Portion> readTwoPages(RestPull pull) {
        var portions = new ArrayList<>(pull.read(rows("1@2023-03-01T10:00", "2@2023-03-02T10:00")));
        pull.goesOn();
        portions.addAll(pull.read(rows("3@2023-03-03T10:00")));
        return portions;
    }

    private static String asked(RestPull pull) {
        assertThat(pull.goesOn()).isTrue();
        return pull.question(Credentials.NONE).query();
    }

    private RestPull pull(String stored, String settings) {
        var root = Setting.parse("kip.yml", settings, name -> Optional.empty());
        var source = Sources.read(root).of(Source.Kind.REST).get(0);
        var rounds = new RestPull.Rounds(() -> lateFinds, whole -> completed++);
        return new RestPull(source, RestSettings.read(source, Path.of(".")), stored, rounds, clock);
    }

    private static Answer rows(String... rows) {
        return answer(json(rows));
    }

    private static String json(String... rows) {
        return List.of(rows).stream()
                .map(row -> row.split("@"))
                .map(row -> "{\"id\":\"" + row[0] + "\",\"at\":\"" + row[1] + "\"}")
                .collect(Collectors.joining(",", "{\"data\":[", "]}"));
    }

    /** A page with what the source says it has in all. */
    private static Answer rowsOf(int total, String... rows) {
        return answer(json(rows).replaceFirst("\\{", "{\"total\":" + total + ","));
    }

    private static Answer answer(String text) {
        return new Answer(200, Map.of(), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
