package vn.kip.report.delivery.channel;

import org.springframework.stereotype.Component;
import vn.kip.domain.settings.Setting;
import vn.kip.report.delivery.Channel;
import vn.kip.report.delivery.ChannelReader;
import vn.kip.report.delivery.DeliveryFailedException;
import vn.kip.report.delivery.Parcel;
import vn.kip.report.feed.SnapshotsTopic;

/** Tells of a revision on the topic {@link vn.kip.domain.wire.Topics#SNAPSHOTS} of Kip's own broker. */
record TopicChannel(SnapshotsTopic topic) implements Channel {

    /** There is nothing to be said of it. */
    @Component
    record Reader(SnapshotsTopic topic) implements ChannelReader {

        @Override
        public String kind() {
            return "kafka";
        }

        @Override
        public Channel read(Setting entry) {
            entry.allowing("id", "kind");
            return new TopicChannel(topic);
        }
    }

    @Override
    public boolean needsFiles() {
        return false;
    }

    @Override
    public void deliver(Parcel parcel) throws DeliveryFailedException {
        try {
            topic.send(parcel.report(), SnapshotEvent.of(parcel));
        } catch (SnapshotsTopic.NotSentException e) {
            throw new DeliveryFailedException(String.valueOf(e.getMessage()));
        }
    }
}
