package vn.kip.domain.organisation;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Identifiers of agencies in electronic exchange, of which two orders are in use.
 *
 * <ul>
 *   <li>QCVN 102:2016/BTTTT: {@code VVV.ZZ.YY.MXX}, the least significant group first, levels that are not used filled
 *       with zeros: {@code 000.17.22.H56}
 *   <li>QĐ 20/2020/QĐ-TTg, article 4: the first level {@code MX1X2} leftmost: {@code H56.22.17}
 * </ul>
 *
 * <p>Sources hold both, at times in one address: article 4 allowed two years for the change, and codes of procedures
 * keep the old order.
 */
public final class AgencyIdentifier {

    private static final Pattern FIRST_LEVEL = Pattern.compile("[A-Z][0-9]{2}");
    private static final Pattern GROUP = Pattern.compile("[0-9A-Z]+");
    private static final Pattern UNUSED = Pattern.compile("0*");
    private static final Pattern DOT = Pattern.compile("[\\s\\u00A0]*\\.[\\s\\u00A0]*");
    private static final Pattern OUTER_BLANKS = Pattern.compile("^[\\s\\u00A0]+|[\\s\\u00A0]+$");

    private AgencyIdentifier() {}

    /**
     * One spelling for all spellings of an agency's identifier: the order of QĐ 20/2020 in capitals, without unused
     * groups at either end. A zero group between others keeps its place. Where both ends could be the first level the
     * left one is, for that order is in force.
     *
     * <p>Any other code, such as the number of an administrative unit, only loses the blanks around it.
     */
    public static String canonical(String code) {
        var text = OUTER_BLANKS.matcher(code).replaceAll("");
        var groups = groups(text);
        return groups.isEmpty() ? text : String.join(".", groups);
    }

    /** Whether a code is the identifier of an agency, in either order. */
    public static boolean matches(String code) {
        return !groups(OUTER_BLANKS.matcher(code).replaceAll("")).isEmpty();
    }

    /** The groups of an identifier, the first level first; empty for any other code. */
    private static List<String> groups(String text) {
        var groups = usedGroups(text);
        if (groups.isEmpty()
                || !groups.stream().allMatch(group -> GROUP.matcher(group).matches())) {
            return List.of();
        }
        if (FIRST_LEVEL.matcher(groups.get(0)).matches()) {
            return groups;
        }
        Collections.reverse(groups);
        return FIRST_LEVEL.matcher(groups.get(0)).matches() ? groups : List.of();
    }

    private static List<String> usedGroups(String text) {
        var groups = Arrays.asList(DOT.split(text.toUpperCase(Locale.ROOT), -1));
        int first = 0;
        int end = groups.size();
        while (first < end && UNUSED.matcher(groups.get(first)).matches()) {
            first++;
        }
        while (end > first && UNUSED.matcher(groups.get(end - 1)).matches()) {
            end--;
        }
        return groups.subList(first, end);
    }
}
