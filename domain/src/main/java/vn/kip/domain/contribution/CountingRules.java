package vn.kip.domain.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.settings.SettingException;

/**
 * The choices that decide what a record contributes; a change of any of them means counting again.
 *
 * @param zone the business zone: in it a moment has its day
 * @param satisfied ratings that count as satisfied
 * @param noOpinion ratings that leave the denominator, such as "don't know"
 */
public record CountingRules(ZoneId zone, Set<String> satisfied, Set<String> noOpinion) {

    /** Raised whenever {@link Contributions} counts differently with the same choices. */
    private static final int REVISION = 1;

    public CountingRules {
        satisfied = Set.copyOf(satisfied);
        noOpinion = Set.copyOf(noOpinion);
    }

    /**
     * Reads the choices from {@code periods.zone} and {@code survey}, with the defaults of the design where they are not
     * given: the business zone of Vietnam; the two upper levels count as satisfied.
     *
     * @throws SettingException when a value cannot be used
     */
    public static CountingRules read(Setting root) {
        var zone = root.child("periods")
                .flatMap(periods -> periods.child("zone"))
                .map(Setting::zone)
                .orElse(ZoneId.of("Asia/Ho_Chi_Minh"));
        var survey = root.child("survey").map(section -> section.allowing("satisfied", "noOpinion"));
        return new CountingRules(
                zone,
                survey.flatMap(section -> section.child("satisfied"))
                        .map(CountingRules::texts)
                        .orElse(Set.of("VERY_SATISFIED", "SATISFIED")),
                survey.flatMap(section -> section.child("noOpinion"))
                        .map(CountingRules::texts)
                        .orElse(Set.of("NO_OPINION")));
    }

    private static Set<String> texts(Setting list) {
        return list.items().stream().map(Setting::text).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Eight hexadecimal digits that differ when the rules differ: part of the aggregator's application id, so that
     * another set of rules counts beside this one and not on top of it.
     */
    public String id() {
        var text = REVISION + ";" + zone + ";" + new TreeSet<>(satisfied) + ";" + new TreeSet<>(noOpinion);
        return Setting.sha256(text).substring(0, 8);
    }

    /** The day of a moment, in the business zone. */
    public LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}
