package vn.kip.domain.survey;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.kip.domain.settings.Setting;

/**
 * Reads the section {@code survey}.
 *
 * <pre>
 * scale: 3 | 4 | 5                                the usual forms
 * scale: [GOOD, FAIR, POOR]                       levels of one's own, the best first
 * scale: {min: 1, max: 10, satisfiedFrom: 8}      whole numbers
 * satisfied: [GOOD]                               default: the two upper levels
 * noOpinion: [DONT_KNOW]                          default: NO_OPINION
 * </pre>
 *
 * <p>Without {@code scale} any rating is taken.
 */
public final class ScaleReader {

    private static final int FEWEST = 3;
    private static final int MOST = 5;
    private static final int UPPER = 2;
    private static final int GREATEST = 1000;

    private final Setting survey;

    private ScaleReader(Setting survey) {
        this.survey = survey;
    }

    /** Reads the section of a settings file, {@link SatisfactionScale#DEFAULT} where there is none. */
    public static SatisfactionScale read(Setting root) {
        return root.child("survey")
                .map(survey -> new ScaleReader(survey.allowing("scale", "satisfied", "noOpinion")).read())
                .orElse(SatisfactionScale.DEFAULT);
    }

    private SatisfactionScale read() {
        var noOpinion = survey.child("noOpinion").map(ScaleReader::texts).orElse(SatisfactionScale.DEFAULT.noOpinion());
        var scale = survey.child("scale");
        if (scale.isEmpty()) {
            return SatisfactionScale.open(satisfied(SatisfactionScale.DEFAULT.satisfied()), noOpinion);
        }
        return scale.get().isMap() ? numbers(scale.get(), noOpinion) : levels(scale.get(), noOpinion);
    }

    private SatisfactionScale levels(Setting scale, Set<String> noOpinion) {
        var levels = scale.isList() ? ownLevels(scale) : usualLevels(scale.wholeNumber(FEWEST, MOST));
        var satisfied = satisfied(Set.copyOf(levels.subList(0, UPPER)));
        for (var level : survey.child("satisfied").map(Setting::items).orElse(List.of())) {
            if (!levels.contains(level.text())) {
                throw level.error("one of " + String.join(", ", levels));
            }
        }
        return checked(scale, new SatisfactionScale(levels, satisfied, noOpinion));
    }

    private static List<String> ownLevels(Setting scale) {
        var levels = scale.items().stream().map(Setting::text).toList();
        if (levels.size() < UPPER || Set.copyOf(levels).size() < levels.size()) {
            throw scale.error("at least two levels, each once", String.join(", ", levels));
        }
        return levels;
    }

    /** Levels 3 to 5 as one-stop systems name them: rất hài lòng, hài lòng, bình thường, không hài lòng, rất không … */
    private static List<String> usualLevels(int count) {
        return switch (count) {
            case FEWEST -> List.of("VERY_SATISFIED", "SATISFIED", "DISSATISFIED");
            case MOST -> List.of("VERY_SATISFIED", "SATISFIED", "NEUTRAL", "DISSATISFIED", "VERY_DISSATISFIED");
            default -> List.of("VERY_SATISFIED", "SATISFIED", "DISSATISFIED", "VERY_DISSATISFIED");
        };
    }

    private SatisfactionScale numbers(Setting scale, Set<String> noOpinion) {
        scale.allowing("min", "max", "satisfiedFrom");
        survey.child("satisfied").ifPresent(twice -> {
            throw twice.error("only satisfiedFrom of a scale of numbers");
        });
        var min = scale.required("min").wholeNumber(0, GREATEST - 1);
        var max = scale.required("max").wholeNumber(min + 1, GREATEST);
        var from = scale.required("satisfiedFrom").wholeNumber(min + 1, max);
        return checked(scale, new SatisfactionScale(downTo(min, max), Set.copyOf(downTo(from, max)), noOpinion));
    }

    private static List<String> downTo(int least, int greatest) {
        return IntStream.rangeClosed(least, greatest)
                .mapToObj(below -> String.valueOf(greatest + least - below))
                .toList();
    }

    private SatisfactionScale checked(Setting scale, SatisfactionScale read) {
        if (read.satisfied().size() == read.levels().size()) {
            throw survey.child("satisfied").orElse(scale).error("at least one level that is not satisfied", "none");
        }
        for (var level : read.levels()) {
            if (read.noOpinion().contains(level)) {
                throw survey.child("noOpinion").orElse(scale).error("no level of the scale", "'" + level + "'");
            }
        }
        return read;
    }

    private Set<String> satisfied(Set<String> otherwise) {
        return survey.child("satisfied").map(ScaleReader::texts).orElse(otherwise);
    }

    private static Set<String> texts(Setting list) {
        return list.items().stream().map(Setting::text).collect(Collectors.toUnmodifiableSet());
    }
}
