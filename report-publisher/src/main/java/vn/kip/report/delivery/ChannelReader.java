package vn.kip.report.delivery;

import vn.kip.domain.settings.Setting;

/** Reads how a receiver of one kind is reached. Every bean of this type is a kind. */
public interface ChannelReader {

    /** The word in {@code kip.yml}. */
    String kind();

    /**
     * Makes the channel of one entry; {@code id} and {@code kind} are keys that it shares with all others.
     *
     * @throws vn.kip.domain.settings.SettingException when anything in it cannot be used
     */
    Channel read(Setting entry);
}
