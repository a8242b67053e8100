package vn.kip.report.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kip.domain.settings.Setting;
import vn.kip.report.settings.SettingsFile;

/** The receivers that the section {@code deliveries} of {@code kip.yml} declares. */
@Component
class Receivers {

    private static final String SECTION = "deliveries";
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private final Map<String, Receiver> byId;

    /** Who gets reports, by what kind of channel. */
    record Receiver(String id, String kind, Channel channel) {}

    /**
     * Reads them.
     *
     * @throws vn.kip.report.settings.UnusableSettingsException when anything about them cannot be used
     */
    Receivers(SettingsFile settings, List<ChannelReader> readers) {
        var kinds = readers.stream().collect(Collectors.toMap(ChannelReader::kind, reader -> reader));
        this.byId = settings.read(root -> read(root, kinds));
    }

    private static Map<String, Receiver> read(Setting root, Map<String, ChannelReader> kinds) {
        var receivers = new LinkedHashMap<String, Receiver>();
        for (var entry : root.child(SECTION).map(Setting::items).orElse(List.of())) {
            var id = entry.required("id");
            if (!ID.matcher(id.text()).matches()) {
                throw id.error("small letters, digits and hyphens");
            }
            var kind = entry.required("kind");
            if (!kinds.containsKey(kind.text())) {
                throw kind.error("one of " + kinds.keySet().stream().sorted().collect(Collectors.joining(", ")));
            }
            var channel = Objects.requireNonNull(kinds.get(kind.text())).read(entry);
            if (receivers.put(id.text(), new Receiver(id.text(), kind.text(), channel)) != null) {
                throw id.error("an id that no other receiver has");
            }
        }
        return receivers;
    }

    List<Receiver> all() {
        return List.copyOf(byId.values());
    }

    Optional<Receiver> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
