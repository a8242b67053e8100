package vn.kip.domain.wire;

import java.util.Arrays;
import java.util.List;
import vn.kip.domain.contribution.CountingRules;
import vn.kip.domain.record.RecordKind;

/**
 * The topics, each declared once. Record topics are named by {@link RecordKind#topic()}.
 *
 * <pre>
 * topic            key                                     value                  kept
 * kip.dossiers …   authority/kind/id                       record version         in full: the history is evidence
 * kip.rejected     source                                  rejection              in full
 * kip.unreadable   topic                                   rejection              in full
 * kip.ledger       source|portion                          ledger entry           compacted
 * kip.cursors      source                                  source cursor          compacted
 * {@link #cells}   kind|day|agency|sector|channel|cohort   cell                   compacted, one per partition
 * kip.rules        application id                          rule set state         compacted
 * kip.snapshots    unit/calendar/period                    snapshot.json          in full, as a CloudEvent
 * </pre>
 */
public final class Topics {

    public static final String REJECTED = "kip.rejected";

    /** Where on a record topic a message stands that is no record version; the message itself stays where it is. */
    public static final String UNREADABLE = "kip.unreadable";

    public static final String LEDGER = "kip.ledger";
    public static final String CURSORS = "kip.cursors";

    /** Which sets of counting rules there are and which of them is shown: the publisher tells, the aggregator follows. */
    public static final String RULES = "kip.rules";

    /** Where other programs hear of published revisions. */
    public static final String SNAPSHOTS = "kip.snapshots";

    /** Name of the aggregator's cells store. Renaming it loses the store's state. */
    public static final String CELLS_STORE = "cells";

    /** How the application ids of aggregators begin, and with them the topics that are theirs. */
    public static final String APPLICATIONS = "kip-metrics-";

    private Topics() {}

    /** The five record topics. */
    public static List<String> records() {
        return Arrays.stream(RecordKind.values()).map(RecordKind::topic).toList();
    }

    /** The aggregator's application id for a set of counting rules. */
    public static String applicationId(CountingRules rules) {
        return APPLICATIONS + rules.id();
    }

    /** The {@link CountingRules#id} in an application id. */
    public static String rulesId(String applicationId) {
        return applicationId.startsWith(APPLICATIONS) ? applicationId.substring(APPLICATIONS.length()) : applicationId;
    }

    /**
     * The cells that an aggregator keeps: the changelog of its cells store, so that what is committed is also emitted.
     *
     * @param applicationId of the aggregator; another set of counting rules has another id, and so another topic
     */
    public static String cells(String applicationId) {
        return applicationId + "-" + CELLS_STORE + "-changelog";
    }
}
