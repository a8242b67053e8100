package vn.kip.domain.remedy;

import java.util.List;
import java.util.stream.Collectors;
import vn.kip.domain.record.Violation;

/** What was entered of an action is not complete, or cannot be understood. */
public final class UnusableRemedyException extends RuntimeException {

    private final transient List<Violation> violations;

    UnusableRemedyException(List<Violation> violations) {
        super(violations.stream()
                .map(fault -> fault.field() + ": expected " + fault.expected() + ", found " + fault.found())
                .collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    /** Field by field, in the order in which they are entered. */
    public List<Violation> violations() {
        return violations;
    }
}
