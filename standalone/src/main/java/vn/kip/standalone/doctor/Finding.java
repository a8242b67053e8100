package vn.kip.standalone.doctor;

/**
 * Traces of one kind in one place.
 *
 * @param id whether they stand where the id of a record stands, which an office chose and may look like anything
 * @param shape of the first of them
 * @param times how many were seen in what was looked at, not how many there are
 */
record Finding(String place, boolean id, Trace.Kind kind, String shape, long times) {

    Finding plus(Finding other) {
        return new Finding(place, id, kind, shape, times + other.times);
    }
}
