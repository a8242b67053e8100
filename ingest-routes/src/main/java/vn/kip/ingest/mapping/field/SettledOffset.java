package vn.kip.ingest.mapping.field;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The offset of a zone that no longer changes its clocks: Viet Nam has not since 1975. To know it saves looking it up for
 * each of millions of dates.
 *
 * @param zone whose offset it is
 * @param since from here on it holds; never where the clocks of a zone still change
 */
record SettledOffset(ZoneId zone, LocalDateTime since, ZoneOffset offset) {

    private static final Map<ZoneId, SettledOffset> KNOWN = new ConcurrentHashMap<>();

    /** The last answer, which is nearly always the next one: an installation has one zone. */
    private static volatile SettledOffset last = find(ZoneOffset.UTC);

    static SettledOffset of(ZoneId zone) {
        var settled = last;
        if (!settled.zone.equals(zone)) {
            settled = KNOWN.computeIfAbsent(zone, SettledOffset::find);
            last = settled;
        }
        return settled;
    }

    boolean covers(LocalDateTime local) {
        return local.isAfter(since);
    }

    private static SettledOffset find(ZoneId zone) {
        var rules = zone.getRules();
        if (!rules.getTransitionRules().isEmpty()) {
            return new SettledOffset(zone, LocalDateTime.MAX, ZoneOffset.UTC);
        }
        var changes = rules.getTransitions();
        if (changes.isEmpty()) {
            return new SettledOffset(zone, LocalDateTime.MIN, rules.getOffset(LocalDateTime.MAX));
        }
        var last = changes.get(changes.size() - 1);
        var after = last.getDateTimeAfter().isAfter(last.getDateTimeBefore())
                ? last.getDateTimeAfter()
                : last.getDateTimeBefore();
        return new SettledOffset(zone, after, last.getOffsetAfter());
    }
}
