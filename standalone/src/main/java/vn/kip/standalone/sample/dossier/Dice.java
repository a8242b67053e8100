package vn.kip.standalone.sample.dossier;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/** Chance from a seed: the same seed gives the same throws on every machine. */
public final class Dice {

    private final Random random;

    public Dice(long seed) {
        this.random = new Random(seed);
    }

    /** A number from {@code least} to {@code most}, both included. */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of the choices, each as often as its weight says. */
    public <T> T oneOf(List<T> choices, ToIntFunction<T> weight) {
        var sum = 0;
        for (var choice : choices) {
            sum += weight.applyAsInt(choice);
        }
        var left = random.nextInt(sum);
        for (var choice : choices) {
            left -= weight.applyAsInt(choice);
            if (left < 0) {
                return choice;
            }
        }
        throw new IllegalStateException("expected weights that add up to their sum, found " + left + " left over");
    }

    /** Shuffles the list in place. */
    public void shuffle(List<?> list) {
        Collections.shuffle(list, random);
    }
}
