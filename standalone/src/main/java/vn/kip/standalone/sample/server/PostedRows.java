package vn.kip.standalone.sample.server;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Versions that were posted, in the order in which they came. They are on disk before they are acknowledged: one line
 * each, with the time at which it stands in the log.
 */
final class PostedRows implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);
    private static final String STAMP_FIELD = "NgayCapNhat";
    private static final String ID_FIELD = "MaHoSo";

    private final JsonMapper mapper;
    private final Clock clock;
    private final RandomAccessFile file;
    private final List<Posted> rows = new ArrayList<>();
    private final Map<String, LocalDateTime> lastStamps = new HashMap<>();

    /** One version with its time in the log. */
    private record Posted(LocalDateTime at, byte[] row) {}

    private PostedRows(RandomAccessFile file, JsonMapper mapper, Clock clock) {
        this.file = file;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Opens the file and reads what was posted before; a line that a crash has cut off was never acknowledged. */
    static PostedRows open(Path path, JsonMapper mapper, Clock clock) throws IOException {
        var file = new RandomAccessFile(path.toFile(), "rw");
        var rows = new PostedRows(file, mapper, clock);
        var bytes = new byte[(int) file.length()];
        file.readFully(bytes);
        var complete = bytes.length;
        while (complete > 0 && bytes[complete - 1] != '\n') {
            complete--;
        }
        file.setLength(complete);
        file.seek(complete);
        new String(bytes, 0, complete, StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> rows.remember(mapper.readTree(line)));
        return rows;
    }

    private void remember(JsonNode line) {
        var at = LocalDateTime.parse(line.path("at").asString(), STAMP);
        var row = (ObjectNode) line.path("row");
        rows.add(new Posted(at, mapper.writeValueAsBytes(row)));
        if (line.path("stamped").asBoolean()) {
            lastStamps.put(row.path(ID_FIELD).asString(""), stampOf(row));
        }
    }

    /** Appends versions; those without a stamp get one, later than any this dossier was given before. */
    synchronized void append(List<ObjectNode> versions) throws IOException {
        var now = LocalDateTime.now(clock.withZone(ZONE)).truncatedTo(ChronoUnit.SECONDS);
        // the log never goes back, even when the clock does
        var at = rows.isEmpty() || now.isAfter(last()) ? now : last();
        var lines = new StringBuilder();
        var added = new ArrayList<ObjectNode>();
        for (var version : versions) {
            var stamped = version.path(STAMP_FIELD).asString("").isEmpty();
            if (stamped) {
                version.put(STAMP_FIELD, nextStamp(version, now).format(STAMP));
                lastStamps.put(version.path(ID_FIELD).asString(""), stampOf(version));
            }
            var line = mapper.createObjectNode().put("at", at.format(STAMP)).put("stamped", stamped);
            line.set("row", version);
            lines.append(mapper.writeValueAsString(line)).append('\n');
            added.add(version);
        }
        write(lines.toString().getBytes(StandardCharsets.UTF_8));
        added.forEach(version -> rows.add(new Posted(at, mapper.writeValueAsBytes(version))));
    }

    /** All or nothing: half a line would spoil the next one. */
    private void write(byte[] lines) throws IOException {
        var end = file.getFilePointer();
        try {
            file.write(lines);
            file.getFD().sync();
        } catch (IOException e) {
            file.setLength(end);
            throw e;
        }
    }

    private LocalDateTime last() {
        return rows.get(rows.size() - 1).at();
    }

    /** To the second, as the stamp is: of two versions of one dossier in one second none would be the later one. */
    private LocalDateTime nextStamp(ObjectNode version, LocalDateTime now) {
        var before = lastStamps.get(version.path(ID_FIELD).asString(""));
        return before == null || now.isAfter(before) ? now : before.plusSeconds(1);
    }

    private static LocalDateTime stampOf(ObjectNode row) {
        return LocalDateTime.parse(row.path(STAMP_FIELD).asString(), STAMP);
    }

    /** The versions that stand in the log at {@code moment} or later. */
    synchronized List<byte[]> from(LocalDateTime moment) {
        return rows.stream()
                .filter(posted -> !posted.at().isBefore(moment))
                .map(Posted::row)
                .toList();
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
