package vn.kip.domain.wire;

import vn.kip.domain.record.ContentHash;
import vn.kip.domain.record.RecordContent;

/** The content of a record as it stands in messages: encoded once, for its fingerprint and for every version it is sent in. */
public final class EncodedContent {

    private final RecordContent content;
    private final ContentHash hash;
    private final byte[] bytes;

    EncodedContent(RecordContent content, ContentHash hash, byte[] bytes) {
        this.content = content;
        this.hash = hash;
        this.bytes = bytes;
    }

    public RecordContent content() {
        return content;
    }

    /** Equal for equal contents, whatever source, position or stamp they came with. */
    public ContentHash hash() {
        return hash;
    }

    /** The array itself: not to be changed. */
    byte[] bytes() {
        return bytes;
    }
}
