package vn.kip.domain.record;

import java.util.Arrays;
import java.util.Optional;

/** The five kinds of record that figures are made of; each travels on a topic of its own. */
public enum RecordKind {
    DOSSIER("dossier", "kip.dossiers"),
    SURVEY("survey", "kip.surveys"),
    PETITION("petition", "kip.petitions"),
    PROCEDURE("procedure", "kip.procedures"),
    AUDIT("audit", "kip.audits");

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
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
