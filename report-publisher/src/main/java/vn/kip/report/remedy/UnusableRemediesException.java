package vn.kip.report.remedy;

import java.util.List;
import java.util.stream.Collectors;

/** Some of the actions that were entered together cannot be used, so that none is taken down. */
public final class UnusableRemediesException extends RuntimeException {

    /**
     * What is wrong.
     *
     * @param place the row, empty when there is only one
     */
    public record Fault(String place, String field, String expected, String found) {

        private String message() {
            return (place.isEmpty() ? "" : place + ", ") + field + ": expected " + expected + ", found " + found;
        }
    }

    private final transient List<Fault> faults;

    UnusableRemediesException(List<Fault> faults) {
        super(faults.stream().map(Fault::message).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** All of them, row by row. */
    public List<Fault> faults() {
        return faults;
    }
}
