package vn.kip.domain.record;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The five kinds of record that figures are made of; each travels on a topic of its own. */
public enum RecordKind {
    DOSSIER("dossier", "kip.dossiers"),
    SURVEY("survey", "kip.surveys"),
    PETITION("petition", "kip.petitions"),
    PROCEDURE("procedure", "kip.procedures"),
    AUDIT("audit", "kip.audits");

    private static final Map<String, RecordKind> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(RecordKind::code, kind -> kind));

    private final String code;
    private final String topic;

    RecordKind(String code, String topic) {
        this.code = code;
        this.topic = topic;
    }

    /** The name used in keys, files and configuration. */
    public String code() {
        return code;
    }

    /** The topic its record versions travel on, keyed by {@link RecordKey#asText()}. */
    public String topic() {
        return topic;
    }

    public static Optional<RecordKind> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
