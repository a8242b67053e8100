package vn.kip.standalone.sample;

/**
 * Which sample to make; the same options always give the same bytes.
 *
 * @param dossiers how many; from 1,000 on, the share resolved on time prints as 93 %
 * @param badRows how many rows of every bad kind the one-stop system serves; with any, one survey file is unreadable
 */
public record SampleOptions(int dossiers, long seed, int badRows) {

    /** A city's half-year, with one bad row of every kind. */
    public static final SampleOptions DEFAULT = new SampleOptions(40_000, 2023, 1);

    private static final int FEWEST = 100;

    public SampleOptions {
        if (dossiers < FEWEST || badRows < 0) {
            throw new IllegalArgumentException("expected " + FEWEST
                    + " dossiers or more and no negative number of bad rows, found " + dossiers + " and " + badRows);
        }
    }
}
