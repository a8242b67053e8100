package vn.kip.report.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kip.domain.source.SourceTerms;
import vn.kip.report.ledger.Balance;
import vn.kip.report.ledger.DayAccount;
import vn.kip.report.ledger.SourceAccount;

/**
 * The account of a source and kind of record: {@code pulled = counted + unchanged + superseded + rejected + inFlight}.
 *
 * @param lastSuccess when the source was last read, null when it never was
 * @param lagSeconds how long ago that is
 * @param days left out unless they are asked for
 */
record AccountFigures(
        String source,
        String kind,
        @JsonUnwrapped Rows rows,
        @Nullable Instant lastSuccess,
        @Nullable Long lagSeconds,
        @JsonUnwrapped Terms terms,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Day> days) {

    /** Rows, by what became of them. */
    record Rows(long pulled, long counted, long unchanged, long superseded, long rejected, long inFlight) {

        private static Rows of(Balance balance, long inFlight) {
            return new Rows(
                    balance.pulled(),
                    balance.counted(),
                    balance.unchanged(),
                    balance.superseded(),
                    balance.rejected(),
                    inFlight);
        }
    }

    /**
     * What is expected of a source, and whether it is older than that.
     *
     * @param expectedAge in ISO 8601, null when nothing is said
     */
    record Terms(
            boolean required,
            @Nullable String expectedAge,
            boolean stale,
            @Nullable Coverage coverage) {

        static Terms of(SourceTerms terms, boolean stale) {
            return new Terms(
                    terms.required(),
                    terms.expectedAge().map(Duration::toString).orElse(null),
                    stale,
                    terms.coverage()
                            .map(coverage -> new Coverage(coverage.from(), coverage.opening()))
                            .orElse(null));
        }
    }

    /** From when a source is complete. */
    record Coverage(LocalDate from, boolean opening) {}

    /**
     * One day: {@code carriedOver + pulled = counted + unchanged + superseded + rejected + inFlight}.
     *
     * @param carriedOver in flight the evening before
     */
    record Day(
            LocalDate day, long carriedOver, @JsonUnwrapped Rows rows) {

        private static Day of(DayAccount account) {
            return new Day(
                    account.date(),
                    account.carriedOver(),
                    Rows.of(account.day(), account.evening().inFlight()));
        }
    }

    static AccountFigures of(SourceAccount account, SourceTerms terms, Instant now, Optional<List<DayAccount>> days) {
        var last = account.lastSuccess();
        return new AccountFigures(
                account.source(),
                account.kind().code(),
                Rows.of(account.balance(), account.balance().inFlight()),
                last,
                last == null ? null : Duration.between(last, now).toSeconds(),
                Terms.of(terms, terms.stale(last, now)),
                days.map(all -> all.stream().map(Day::of).toList()).orElse(null));
    }
}
