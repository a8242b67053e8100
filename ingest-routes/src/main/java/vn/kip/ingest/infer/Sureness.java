package vn.kip.ingest.infer;

/** How sure a guess is. */
enum Sureness {
    SURE("chắc / sure"),
    LIKELY("có thể / likely"),
    GUESS("đoán / guess");

    private final String words;

    Sureness(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
