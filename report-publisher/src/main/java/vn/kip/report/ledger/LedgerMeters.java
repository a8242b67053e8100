package vn.kip.report.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.kip.domain.indicator.Catalogue;
import vn.kip.report.meter.ReportMeter;

/**
 * Shows the accounts as meters: of the sources that the settings name, and of others that had an account at the start. All
 * meters of one look are of one reading of the accounts.
 */
@Component
final class LedgerMeters implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerMeters.class);
    private static final Duration ONE_LOOK = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final Catalogue catalogue;
    private final Clock clock;
    private List<SourceAccount> accounts = List.of();
    private Instant readAt = Instant.EPOCH;

    LedgerMeters(Ledger ledger, Catalogue catalogue, Clock clock) {
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var account : ledger.accounts()) {
            rows(registry, account, ReportMeter.LEDGER_PULLED, Balance::pulled);
            rows(registry, account, ReportMeter.LEDGER_COUNTED, Balance::counted);
            rows(registry, account, ReportMeter.LEDGER_UNCHANGED, Balance::unchanged);
            rows(registry, account, ReportMeter.LEDGER_SUPERSEDED, Balance::superseded);
            rows(registry, account, ReportMeter.LEDGER_REJECTED, Balance::rejected);
            rows(registry, account, ReportMeter.LEDGER_IN_FLIGHT, Balance::inFlight);
            gauge(registry, account, ReportMeter.SOURCE_LAG, this::lag);
            gauge(registry, account, ReportMeter.SOURCE_STALE, this::stale);
        }
    }

    private void rows(
            MeterRegistry registry, SourceAccount account, ReportMeter meter, ToDoubleFunction<Balance> rows) {
        gauge(registry, account, meter, now -> rows.applyAsDouble(now.balance()));
    }

    private void gauge(
            MeterRegistry registry, SourceAccount account, ReportMeter meter, ToDoubleFunction<SourceAccount> value) {
        Gauge.builder(meter.id(), this, meters -> meters.now(account, value))
                .tag("source", account.source())
                .tag("kind", account.kind().code())
                .register(registry);
    }

    private double now(SourceAccount of, ToDoubleFunction<SourceAccount> value) {
        return accounts().stream()
                .filter(of::isOfTheSame)
                .mapToDouble(value)
                .findFirst()
                .orElse(Double.NaN);
    }

    private synchronized List<SourceAccount> accounts() {
        if (!readAt.plus(ONE_LOOK).isAfter(clock.instant())) {
            try {
                accounts = ledger.accounts();
            } catch (DataAccessException | TransactionException e) {
                // asked again for each meter, a database that does not answer would hold up the look at all others
                LOG.atDebug().setCause(e).log("The accounts cannot be read");
                accounts = List.of();
            }
            readAt = clock.instant();
        }
        return accounts;
    }

    private double lag(SourceAccount account) {
        var last = account.lastSuccess();
        return last == null
                ? Double.NaN
                : Duration.between(last, clock.instant()).toSeconds();
    }

    private double stale(SourceAccount account) {
        var terms = catalogue.sources().terms(account.source(), account.kind());
        return terms.stale(account.lastSuccess(), clock.instant()) ? 1 : 0;
    }
}
