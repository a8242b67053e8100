package vn.kip.ingest.control;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.ledger.Rejection;
import vn.kip.domain.ledger.Rejection.Reason;

/**
 * Which rejections are meant.
 *
 * @param reason null for any
 * @param field the source's name of a field, null for any
 */
public record Filter(@Nullable Reason reason, @Nullable String field) {

    public static final Filter ALL = new Filter(null, null);

    public boolean matches(Rejection rejection) {
        return Optional.ofNullable(reason).map(rejection.reason()::equals).orElse(true)
                && Optional.ofNullable(field).map(rejection.field()::equals).orElse(true);
    }
}
