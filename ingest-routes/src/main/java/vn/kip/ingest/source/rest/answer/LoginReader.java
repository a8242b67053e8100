package vn.kip.ingest.source.rest.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kip.domain.settings.Setting;
import vn.kip.ingest.row.SourceFields;

/**
 * Reads what a login is answered with: a token, and how long it holds.
 *
 * @param token path
 * @param seconds path, empty when the answer does not say
 */
public record LoginReader(List<String> token, List<String> seconds) {

    private static final long LARGEST = 1 << 20;

    /**
     * What was found.
     *
     * @param seconds for which it holds, empty when the answer does not say
     */
    public record Found(String token, Optional<Long> seconds) {}

    /** Reads the token at a path that is written with dots. */
    public static LoginReader of(Setting token) {
        return new LoginReader(Paths.of(token), List.of());
    }

    /**
     * Reads an answer in the form that pages have.
     *
     * @throws UnreadablePageException when there is no token in it
     * @throws RefusedCodeException when it says that the login was refused
     */
    public Found read(Answer answer, AnswerSettings settings) {
        if (answer.body() == null) {
            throw new UnreadablePageException("expected an answer to the login, found an empty one");
        }
        var texts = new HashSet<>(Set.of(token));
        var success = settings.success();
        if (success != null) {
            texts.add(success.field());
        }
        if (!seconds.isEmpty()) {
            texts.add(seconds);
        }
        var scan = settings.form()
                .scan(new LimitedStream(answer.body(), LARGEST), new Paths(null, texts), SourceFields.NONE);
        if (success != null && scan.text(success.field()) != null) {
            success.check(scan.text(success.field()));
        }
        var found = scan.text(token);
        if (found == null || found.isBlank()) {
            throw new UnreadablePageException(
                    "expected a token at '" + String.join(".", token) + "' of the answer to the login, found none");
        }
        return new Found(found, Optional.ofNullable(scan.text(seconds)).flatMap(LoginReader::number));
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
