package vn.kip.domain.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import vn.kip.domain.calendar.WorkingCalendar;
import vn.kip.domain.dossier.DossierClock;
import vn.kip.domain.dossier.DossierClockReader;
import vn.kip.domain.limit.DueDates;
import vn.kip.domain.organisation.Organisation;
import vn.kip.domain.organisation.list.OrganisationSettings;
import vn.kip.domain.petition.PetitionClock;
import vn.kip.domain.petition.PetitionClockReader;
import vn.kip.domain.settings.Excerpt;
import vn.kip.domain.settings.Setting;
import vn.kip.domain.settings.SettingException;
import vn.kip.domain.survey.SatisfactionScale;
import vn.kip.domain.survey.ScaleReader;

/**
 * The choices that decide what a record contributes; a change of any of them means counting again.
 *
 * @param zone the business zone: in it a moment has its day
 * @param scale what the ratings of survey slips say
 * @param petitions by when a petition is to be handled
 * @param dossiers by when a dossier is to be dealt with whose source does not say so
 * @param organisation the units that records count for
 */
public record CountingRules(
        ZoneId zone,
        SatisfactionScale scale,
        PetitionClock petitions,
        DossierClock dossiers,
        Organisation organisation) {

    /** Raised whenever {@link Contributions} counts differently with the same choices. */
    private static final int REVISION = 2;

    /** Rules with a scale that takes any rating, and without due dates of its own. */
    public CountingRules(ZoneId zone, Set<String> satisfied, Set<String> noOpinion) {
        this(
                zone,
                SatisfactionScale.open(satisfied, noOpinion),
                PetitionClock.DEFAULT,
                DossierClock.withoutLimits(zone),
                Organisation.NONE);
    }

    /**
     * Reads the choices from {@code periods.zone}, {@code survey}, {@code petitions}, {@code workingCalendar} and
     * {@code organisation}, with the defaults of the design where they are not given: the business zone of Vietnam; the
     * two upper levels count as satisfied; the days off that come with Kip; no time limits of procedures; agencies by
     * their codes as they stand.
     *
     * @throws SettingException when a value, or a line of the file of days or of units, cannot be used
     */
    public static CountingRules read(Setting root) {
        var zone = root.child("periods")
                .flatMap(periods -> periods.child("zone"))
                .map(Setting::zone)
                .orElse(ZoneId.of("Asia/Ho_Chi_Minh"));
        var calendar = root.child(DueDates.SECTION).map(WorkingCalendar::read).orElseGet(WorkingCalendar::shipped);
        return new CountingRules(
                zone,
                ScaleReader.read(root),
                PetitionClockReader.read(root).countedBy(calendar),
                DossierClockReader.read(root, zone),
                OrganisationSettings.read(root).organisation());
    }

    /**
     * What {@link #read} reads, as a text that {@link #ofExcerpt} reads again when the settings say something else.
     *
     * @throws SettingException as {@link #read} does
     */
    public static String excerpt(Setting root) {
        return Excerpt.of(
                root,
                CountingRules::read,
                "periods",
                "survey",
                "petitions",
                DueDates.SECTION,
                OrganisationSettings.SECTION);
    }

    /** The rules of an {@link #excerpt}. */
    public static CountingRules ofExcerpt(String excerpt) {
        return read(Excerpt.parse("the former counting rules", excerpt));
    }

    /** The same choices with a working calendar, by which petitions without a due date get one. */
    public CountingRules countingDaysBy(WorkingCalendar calendar) {
        return new CountingRules(zone, scale, petitions.countedBy(calendar), dossiers, organisation);
    }

    /** The same choices with other units. */
    public CountingRules countingFor(Organisation units) {
        return new CountingRules(zone, scale, petitions, dossiers, units);
    }

    /** Ratings that count as satisfied. */
    public Set<String> satisfied() {
        return scale.satisfied();
    }

    /** Ratings that leave the denominator, such as "don't know". */
    public Set<String> noOpinion() {
        return scale.noOpinion();
    }

    /**
     * Eight hexadecimal digits that differ when the rules differ: part of the aggregator's application id, so that
     * another set of rules counts beside this one and not on top of it.
     */
    public String id() {
        var text = REVISION + ";" + zone + ";" + scale.id() + ";" + petitions.id();
        // without limits and units as it was before there were any: cells that are kept stay of use
        var limits = dossiers.id();
        text = limits.isEmpty() ? text : text + ";" + limits;
        return Setting.sha256(organisation.isEmpty() ? text : text + ";" + organisation.fingerprint())
                .substring(0, 8);
    }

    /**
     * What a record counts under.
     *
     * @param code of its agency, as the record has it
     * @param receipt the day it was received
     * @return the {@link vn.kip.domain.organisation.Placement#key key} of the unit that held the code on that day; the
     *     code as it stands where no units are known at all
     */
    public String agency(String code, LocalDate receipt) {
        return organisation.isEmpty()
                ? code
                : organisation.asItWas(code, receipt).key();
    }

    /** The day of a moment, in the business zone. */
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
