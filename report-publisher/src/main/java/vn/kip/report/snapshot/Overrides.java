package vn.kip.report.snapshot;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.kip.domain.snapshot.ReportKey;
import vn.kip.report.json.Json;
import vn.kip.report.lookup.Snapshots;

/**
 * Decides which failures of gates keep a report from being published, and which somebody has said that they should not.
 *
 * <p>The moment of a decision is part of it: who publishes with the words of the latest revision takes that one's moment too, so
 * that publishing again gives the same bytes.
 */
@Component
public class Overrides {

    private static final Logger LOG = LoggerFactory.getLogger(Overrides.class);

    private final JdbcTemplate jdbc;
    private final Snapshots snapshots;
    private final Clock clock;

    Overrides(JdbcTemplate jdbc, Snapshots snapshots, Clock clock) {
        this.jdbc = jdbc;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** A decision with its moment. */
    public record Given(GateOverride decision, Instant givenAt) {}

    /** The failures of a publication, by what becomes of them. */
    record Verdict(List<GateFailure> refusing, List<Overridden> overridden) {

        /** Whether no failure says that figures contradict each other. */
        boolean figuresHold() {
            return refusing.isEmpty()
                    && overridden.stream().noneMatch(one -> one.failure().gate().isOfFigures());
        }
    }

    /** What stands for each later publication of a report, by the gates. */
    public List<Given> standing(ReportKey report) {
        var latest = new EnumMap<GateFailure.Gate, @Nullable Given>(GateFailure.Gate.class);
        jdbc.query(
                """
                select gate, reason, given_by, given_at, stands from gate_override
                where unit = ? and calendar = ? and period = ? order by number
                """,
                row -> {
                    var gate = GateFailure.Gate.valueOf(row.getString("gate"));
                    latest.put(
                            gate,
                            row.getBoolean("stands")
                                    ? new Given(
                                            new GateOverride(gate, row.getString("reason"), row.getString("given_by")),
                                            row.getObject("given_at", OffsetDateTime.class)
                                                    .toInstant())
                                    : null);
                },
                report.unit(),
                report.calendar(),
                report.period());
        return latest.values().stream().filter(Objects::nonNull).toList();
    }

    /** From now on a report is published in spite of a gate, until that is withdrawn. */
    public void give(ReportKey report, GateOverride decision) {
        add(report, decision, true);
    }

    /** A gate counts again for the next publication of a report. */
    public void withdraw(ReportKey report, GateOverride decision) {
        add(report, decision, false);
    }

    private void add(ReportKey report, GateOverride decision, boolean stands) {
        jdbc.update(
                """
                insert into gate_override (unit, calendar, period, gate, reason, given_by, given_at, stands)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                report.unit(),
                report.calendar(),
                report.period(),
                decision.gate().name(),
                decision.reason(),
                decision.by(),
                now().atOffset(ZoneOffset.UTC),
                stands);
        LOG.atWarn()
                .addKeyValue("report", report)
                .addKeyValue("gate", decision.gate())
                .addKeyValue("stands", stands)
                .log("A gate is overridden, or counts again");
    }

    /**
     * Sets the failures of a publication apart.
     *
     * @param decisions that were given with the request; they go before what stands
     */
    Verdict of(ReportKey report, List<GateFailure> failures, List<GateOverride> decisions) {
        if (failures.isEmpty()) {
            return new Verdict(List.of(), List.of());
        }
        var given = new EnumMap<GateFailure.Gate, Given>(GateFailure.Gate.class);
        standing(report).forEach(one -> given.put(one.decision.gate(), one));
        var before = published(report);
        for (var decision : decisions) {
            given.put(decision.gate(), new Given(decision, before.getOrDefault(decision, now())));
        }
        var refusing = new ArrayList<GateFailure>();
        var overridden = new ArrayList<Overridden>();
        for (var failure : failures) {
            var decision = given.get(failure.gate());
            if (decision == null) {
                refusing.add(failure);
            } else {
                overridden.add(new Overridden(failure, decision.decision, decision.givenAt));
            }
        }
        return new Verdict(List.copyOf(refusing), List.copyOf(overridden));
    }

    /** The moments of the decisions in the latest revision. */
    private Map<GateOverride, Instant> published(ReportKey report) {
        var published = new HashMap<GateOverride, Instant>();
        snapshots
                .content(report.unit(), report.calendar(), report.period(), null)
                .map(Json::parse)
                .ifPresent(content ->
                        OverrideContent.read(content).forEach(one -> published.put(one.decision(), one.givenAt())));
        return published;
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
