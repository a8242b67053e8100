package vn.kip.report.delivery.channel;

import java.time.Clock;
import java.util.List;
import vn.kip.report.delivery.ChannelReader;
import vn.kip.report.fixture.Catalogues;
import vn.kip.report.settings.SettingsFile;

/** The readers of all kinds, without a broker. */
public final class Readers {

    private Readers() {}

    @SuppressWarnings("NullAway") // reading its settings asks no broker
    public static List<ChannelReader> all(SettingsFile settings) {
        return List.of(
                new FolderChannel.Reader(settings),
                new TopicChannel.Reader(null),
                new WebhookChannel.Reader(Clock.systemUTC()),
                new MailChannel.Reader(Catalogues.fiveObjectives()),
                new SftpChannel.Reader(settings));
    }
}
