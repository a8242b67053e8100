package vn.kip.report.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.report.ledger.DayAccount;
import vn.kip.report.ledger.Ledger;

/** What became of the rows of each source, so far and by day. */
@RestController
class LedgerController {

    private static final int MOST_DAYS = 366;
    private static final int USUAL_DAYS = 31;

    /**
     * The accounts of the sources.
     *
     * @param seenAt the moment from which their age is told
     */
    record Accounts(Instant seenAt, List<AccountFigures> accounts) {}

    private final Ledger ledger;
    private final Catalogue catalogue;
    private final Clock clock;

    LedgerController(Ledger ledger, Catalogue catalogue, Clock clock) {
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * The accounts of one source, or of all. With any parameter also by day, of the last month unless other days are asked
     * for.
     *
     * @param from the first day, in the business zone
     * @param to the last day
     */
    @GetMapping("/api/ledger")
    ResponseEntity<Accounts> accounts(
            @RequestParam @Nullable String source,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to) {
        var now = clock.instant();
        var days = source == null && from == null && to == null
                ? Optional.<List<DayAccount>>empty()
                : Optional.of(days(
                        from, to, LocalDate.ofInstant(now, catalogue.rules().zone())));
        var accounts = ledger.accounts().stream()
                .filter(account -> source == null || account.source().equals(source))
                .map(account -> AccountFigures.of(
                        account,
                        catalogue.sources().terms(account.source(), account.kind()),
                        now,
                        days.map(all ->
                                all.stream().filter(day -> day.isOf(account)).toList())))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Accounts(now, accounts));
    }

    private List<DayAccount> days(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        var last = to != null ? to : from == null ? today : from.plusDays(USUAL_DAYS - 1);
        var first = from != null ? from : last.minusDays(USUAL_DAYS - 1);
        if (first.isAfter(last) || !last.isBefore(first.plusDays(MOST_DAYS))) {
            throw new UnusableParameterException(
                    "expected from 1 to " + MOST_DAYS + " days, found those from " + first + " to " + last);
        }
        return ledger.days().stream()
                .filter(day -> !day.date().isBefore(first) && !day.date().isAfter(last))
                .toList();
    }
}
