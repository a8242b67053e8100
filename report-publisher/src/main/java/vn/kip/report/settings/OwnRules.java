package vn.kip.report.settings;

import vn.kip.domain.wire.Topics;

/**
 * The counting rules of this publisher's {@code kip.yml}.
 *
 * @param application id of the aggregator that counts by them
 * @param excerpt what they are read from
 */
public record OwnRules(String application, String excerpt) {

    /** The topic of the cells that are counted by them. */
    public String cells() {
        return Topics.cells(application);
    }
}
