package vn.kip.ingest.source.rest.answer;

import java.io.InputStream;
import vn.kip.ingest.row.SourceFields;

/** How an answer is written. */
public enum Form {
    JSON {
        @Override
        Scan scan(InputStream body, Paths paths, SourceFields wanted) {
            return new JsonAnswers(paths, wanted).read(body);
        }
    },
    XML {
        @Override
        Scan scan(InputStream body, Paths paths, SourceFields wanted) {
            return new XmlAnswers(paths, wanted).read(body);
        }
    };

    /**
     * Reads an answer.
     *
     * @throws UnreadablePageException when it is not written so, or breaks off
     */
    abstract Scan scan(InputStream body, Paths paths, SourceFields wanted);
}
