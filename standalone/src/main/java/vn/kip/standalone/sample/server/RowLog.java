package vn.kip.standalone.sample.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.kip.standalone.sample.log.RowFile;

/** The change log of the one-stop system: the sample's rows, and behind them what was posted since. */
final class RowLog implements AutoCloseable {

    private final RowFile made;
    private final PostedRows posted;

    private RowLog(RowFile made, PostedRows posted) {
        this.made = made;
        this.posted = posted;
    }

    static RowLog open(Path folder, JsonMapper mapper, Clock clock) throws IOException {
        var made = RowFile.open(folder);
        try {
            return new RowLog(made, PostedRows.open(folder.resolve("posted.jsonl"), mapper, clock));
        } catch (IOException e) {
            made.close();
            throw e;
        }
    }

    void append(List<ObjectNode> versions) throws IOException {
        posted.append(versions);
    }

    /** The answer to a request: a page of rows, and how many there are in all. */
    byte[] page(PageRequest request) throws IOException {
        var first = made.firstFrom(request.updatedSince());
        var later = posted.from(request.updatedSince());
        var total = made.size() - first + later.size();
        var from = Math.min(total, (request.page() - 1L) * request.size());
        var to = (int) Math.min(total, from + request.size());
        var answer = new ByteArrayOutputStream();
        answer.writeBytes(("{\"error_code\":\"00\",\"total\":" + total + ",\"page\":" + request.page() + ",\"size\":"
                        + request.size() + ",\"data\":[")
                .getBytes(StandardCharsets.UTF_8));
        var old = made.size() - first;
        var split = Math.min(old, to);
        var rows = made.rows(first + (int) Math.min(from, old), first + split);
        answer.writeBytes(rows);
        var separate = rows.length > 0;
        for (int i = (int) Math.max(from, old); i < to; i++) {
            if (separate) {
                answer.write(',');
            }
            answer.writeBytes(later.get(i - old));
            separate = true;
        }
        answer.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
        return answer.toByteArray();
    }

    @Override
    public void close() throws IOException {
        posted.close();
        made.close();
    }
}
