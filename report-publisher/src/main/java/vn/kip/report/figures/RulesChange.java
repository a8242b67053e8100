package vn.kip.report.figures;

import org.jspecify.annotations.Nullable;

/**
 * That figures are still counted by other rules than those of {@code kip.yml}, which names, targets and formulae are from.
 *
 * @param shown id of the rules that the figures are counted by
 * @param own id of the rules of {@code kip.yml}
 * @param percent how much of the records has been counted by those; null when they will not come to be shown, for a publisher
 *     with other rules was started later
 */
public record RulesChange(
        String shown, String own, @Nullable Integer percent) {}
