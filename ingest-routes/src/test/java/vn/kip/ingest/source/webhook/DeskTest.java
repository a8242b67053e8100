package vn.kip.ingest.source.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kip.ingest.source.listen.Answer;
import vn.kip.ingest.source.listen.Post;
import vn.kip.ingest.source.listen.Request;
import vn.kip.ingest.status.RowCounts;

class DeskTest {

    private static final RowCounts ONE_SENT = new RowCounts(1, 0, 0);
    private static final RowCounts NONE_SENT = new RowCounts(0, 1, 0);

    private final MovedClock clock = new MovedClock();
    private final Desk desk = new Desk(new Counting(), clock);

    @Test
    void answersTheSameToTheSameKeyAndBody() {
        var first = serve("k1", "", "body");

        assertThat(desk.begin(asked("k1", "", "body"))).isEqualTo(first);
        assertThat(desk.begin(asked("k2", "", "body"))).isInstanceOf(Post.class);
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherBody() {
        serve("k1", "", "body");

        assertThat(((Answer) desk.begin(asked("k1", "", "other"))).status()).isEqualTo(409);
    }

    @Test
    void servesEachTimeWhatHasNoKey() {
        serve("", "", "body");

        assertThat(desk.begin(asked("", "", "body"))).isInstanceOf(Post.class);
    }

    @Test
    void answersTheSameToTheSameSealWhateverItsKey() {
        var first = serve("k1", "seal", "body");

        assertThat(desk.begin(asked("k2", "seal", "body"))).isEqualTo(first);
    }

    @Test
    void forgetsAKeyAfterADay() {
        serve("k1", "", "body");
        clock.now = clock.now.plus(Duration.ofHours(24));
        assertThat(desk.begin(asked("k1", "", "body"))).isInstanceOf(Answer.class);

        clock.now = clock.now.plusSeconds(1);
        assertThat(desk.begin(asked("k1", "", "body"))).isInstanceOf(Post.class);
    }

    @Test
    void forgetsTheOldestOfTooMany() {
        var answers = new Answers(Duration.ofDays(1), 2);
        for (var key : List.of("k1", "k2", "k3")) {
            answers.remember(key, "body", Answer.json(202, key), clock.now);
        }

        assertThat(answers.to("k1", clock.now)).isEmpty();
        assertThat(answers.to("k2", clock.now)).isPresent();
        assertThat(answers.to("k3", clock.now)).isPresent();
    }

    @Test
    void remembersNothingOfWhatWasNotTaken() {
        desk.begin(asked("k1", "", "body"));
        serve("k2", "", "other");

        assertThat(desk.begin(asked("k1", "", "body"))).isInstanceOf(Post.class);
        assertThat(desk.end(NONE_SENT)).isEqualTo(Answer.json(202, "0"));
    }

    private Answer serve(String key, String seal, String body) {
        desk.begin(asked(key, seal, body));
        return desk.end(ONE_SENT);
    }

    private SignedPost asked(String key, String seal, String body) {
        return new SignedPost(new Post("post", clock.now, List.of()), key, seal, body, "");
    }

    /** Says how many rows were sent. */
    private static final class Counting implements Dialect {

        @Override
        public Object receive(Request request) {
            return notNow();
        }

        @Override
        public Answer taken(SignedPost asked, RowCounts rows) {
            return Answer.json(202, Long.toString(rows.sent()));
        }

        @Override
        public Answer notNow() {
            return Answer.json(503, "");
        }
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2023-06-05T08:30:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
