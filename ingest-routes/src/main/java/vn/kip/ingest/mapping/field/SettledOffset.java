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
 * @param since from here on it holds; never where the clocks of a zone still change
 */
record SettledOffset(LocalDateTime since, ZoneOffset offset) {

    private static final Map<ZoneId, SettledOffset> KNOWN = new ConcurrentHashMap<>();

    static SettledOffset of(ZoneId zone) {
        var known = KNOWN.get(zone);
        return known != null ? known : KNOWN.computeIfAbsent(zone, SettledOffset::find);
    }

    boolean covers(LocalDateTime local) {
        return local.isAfter(since);
    }

    private static SettledOffset find(ZoneId zone) {
        var rules = zone.getRules();
        if (!rules.getTransitionRules().isEmpty()) {
            return new SettledOffset(LocalDateTime.MAX, ZoneOffset.UTC);
        }
        var changes = rules.getTransitions();
        if (changes.isEmpty()) {
            return new SettledOffset(LocalDateTime.MIN, rules.getOffset(LocalDateTime.MAX));
        }
        var last = changes.get(changes.size() - 1);
        var after = last.getDateTimeAfter().isAfter(last.getDateTimeBefore())
                ? last.getDateTimeAfter()
                : last.getDateTimeBefore();
        return new SettledOffset(after, last.getOffsetAfter());
    }
}
