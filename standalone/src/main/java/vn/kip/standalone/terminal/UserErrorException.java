package vn.kip.standalone.terminal;

import vn.kip.domain.indicator.LocalizedText;

/** Wrong usage or configuration. The text says what to change, and is all that is shown. */
public final class UserErrorException extends RuntimeException {

    private final transient LocalizedText text;

    public UserErrorException(String vi, String en) {
        super(en);
        this.text = new LocalizedText(vi, en);
    }

    public LocalizedText text() {
        return text;
    }
}
