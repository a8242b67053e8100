package vn.kip.domain.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Three levels of units over four times, in which codes end, pass to another unit, merge and split. Codes of the upper
 * levels are held by somebody at all times.
 */
final class RandomOrganisation {

    static final List<String> LEVELS = List.of("PROVINCE", "DISTRICT", "COMMUNE");
    static final int TIMES = 4;

    private static final int[] CODES = {2, 4, 9};

    private final Random random;
    private final boolean[][] held = new boolean[CODES[0] + CODES[1] + CODES[2]][TIMES];

    RandomOrganisation(long seed) {
        random = new Random(seed);
    }

    /** The first day of a time. */
    static LocalDate start(int time) {
        return LocalDate.of(2020 + time, 7, 1);
    }

    static String code(int index) {
        return String.valueOf(10 + index);
    }

    /** The lines of a CSV file, the header first. */
    List<String> lines() {
        for (int index = 0; index < held.length; index++) {
            for (int time = 0; time < TIMES; time++) {
                held[index][time] = level(index) < 2 || random.nextInt(4) > 0;
            }
        }
        var lines = new ArrayList<>(List.of("code,name,level,parent,validFrom,validTo,successor"));
        for (int index = 0; index < held.length; index++) {
            for (int time = 0; time < TIMES; time++) {
                if (held[index][time]) {
                    time = addUnit(lines, index, time);
                }
            }
        }
        return lines;
    }

    /** Adds a unit that holds a code from a time on, and answers its last time. */
    private int addUnit(List<String> lines, int index, int first) {
        var last = first;
        while (last + 1 < TIMES && held[index][last + 1] && random.nextBoolean()) {
            last++;
        }
        var from = first == 0 ? "" : start(first).toString();
        var ends = last + 1 < TIMES;
        var to = ends ? start(last + 1).minusDays(1).toString() : "";
        lines.add(String.join(
                ",",
                code(index),
                "U" + index + "-" + first,
                LEVELS.get(level(index)),
                parent(index),
                from,
                to,
                ends ? successors(last + 1) : ""));
        return last;
    }

    private String parent(int index) {
        return switch (level(index)) {
            case 0 -> "";
            case 1 -> code(random.nextInt(CODES[0]));
            default -> code(CODES[0] + random.nextInt(CODES[1]));
        };
    }

    private String successors(int time) {
        var heirs = new ArrayList<String>();
        for (int wanted = random.nextInt(3); wanted > 0; wanted--) {
            var index = random.nextInt(held.length);
            if (held[index][time]) {
                heirs.add(code(index) + " (U" + index + ")");
            }
        }
        return String.join(";", heirs);
    }

    private static int level(int index) {
        return index < CODES[0] ? 0 : index < CODES[0] + CODES[1] ? 1 : 2;
    }
}
