package vn.kip.standalone.sample.answer;

/** So many of so many. */
public record Share(long numerator, long denominator) {

    public Share plus(Share other) {
        return new Share(numerator + other.numerator, denominator + other.denominator);
    }

    /** In whole percent, rounded half up; the denominator is not 0. */
    long printed() {
        return (200 * numerator + denominator) / (2 * denominator);
    }
}
