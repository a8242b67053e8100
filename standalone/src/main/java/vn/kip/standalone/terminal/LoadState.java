package vn.kip.standalone.terminal;

/**
 * How far records have come on their way from the sources to the figures.
 *
 * @param pulled rows read from the sources, those that said nothing new among them
 * @param expected rows that the sources have in all, as far as they say so; 0 when none does
 * @param counted record versions that the aggregator has read
 * @param published record versions that are in the read model
 */
public record LoadState(long pulled, long expected, long counted, long published) {

    public static final LoadState NOTHING = new LoadState(0, 0, 0, 0);
}
