package vn.kip.ingest.source.rest.answer;

import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kip.ingest.row.SourceFields;

/** Reads the rows out of an answer, and nothing else. */
public record PageReader(AnswerSettings settings, SourceFields wanted) {

    /**
     * Reads an answer that is {@link Answer#isOk() one}.
     *
     * @throws UnreadablePageException when it is not what was expected, or has no rows where they should be
     * @throws RefusedCodeException when it says that the request was refused
     */
    public Page read(Answer answer) {
        if (answer.isWithoutContent()) {
            return Page.EMPTY;
        }
        if (answer.body() == null) {
            throw new UnreadablePageException("expected an answer in " + settings.form() + ", found an empty one");
        }
        var scan = scan(answer.body());
        var success = settings.success();
        if (success != null) {
            success.check(scan.text(success.field()));
        }
        if (!scan.hasRows()) {
            throw new UnreadablePageException("expected a list of rows "
                    + (settings.rows().isEmpty() ? "as the answer" : "at '" + String.join(".", settings.rows()) + "'")
                    + ", found none");
        }
        return new Page(scan.rows(), total(scan), next(scan, answer));
    }

    private Scan scan(InputStream body) {
        var texts = new HashSet<List<String>>();
        texts.add(settings.total());
        texts.add(settings.next());
        if (settings.success() != null) {
            texts.add(settings.success().field());
        }
        texts.remove(List.<String>of());
        var paths = new Paths(settings.rows(), texts);
        return settings.form().scan(new LimitedStream(body, settings.largest()), paths, wanted);
    }

    private @Nullable Long total(Scan scan) {
        var text = scan.text(settings.total());
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private @Nullable String next(Scan scan, Answer answer) {
        var next = settings.next().isEmpty() ? answer.nextLink() : scan.text(settings.next());
        return next == null || next.isBlank() ? null : next;
    }
}
