package vn.kip.domain.remedy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kip.domain.indicator.LocalizedText;

/** How far a remedial action is. */
public enum RemedyStatus {
    PLANNED("chưa thực hiện", "planned"),
    IN_PROGRESS("đang thực hiện", "in progress"),
    DONE("đã thực hiện", "done"),
    /** It is no longer wanted, and was not done. */
    CANCELLED("hủy bỏ", "cancelled");

    private final LocalizedText words;

    RemedyStatus(String vi, String en) {
        this.words = new LocalizedText(vi, en);
    }

    /** As it is written within a sentence. */
    public LocalizedText words() {
        return words;
    }

    /** Whether something is left to be done, so that the next report asks for it again. */
    public boolean isOpen() {
        return this == PLANNED || this == IN_PROGRESS;
    }

    /** The status of a code or of its Vietnamese or English words, in any case; empty for anything else. */
    static Optional<RemedyStatus> of(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Arrays.stream(values())
                .filter(status ->
                        wanted.equals(status.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                                || wanted.equals(status.words.vi())
                                || wanted.equals(status.words.en()))
                .findFirst();
    }

    /** The codes, for messages. */
    static String codes() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
