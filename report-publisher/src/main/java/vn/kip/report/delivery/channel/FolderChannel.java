package vn.kip.report.delivery.channel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import vn.kip.domain.settings.Setting;
import vn.kip.report.delivery.Channel;
import vn.kip.report.delivery.ChannelReader;
import vn.kip.report.delivery.Parcel;
import vn.kip.report.evidence.Manifest;
import vn.kip.report.settings.SettingsFile;

/**
 * Copies all files to {@code CALENDAR/PERIOD/REVISION} of a folder, which may be of another machine. They appear there
 * together.
 */
record FolderChannel(Path root) implements Channel {

    /** Reads {@code path}. */
    @Component
    record Reader(SettingsFile settings) implements ChannelReader {

        @Override
        public String kind() {
            return "folder";
        }

        @Override
        public Channel read(Setting entry) {
            entry.allowing("id", "kind", "path");
            var path = entry.required("path");
            var root = settings.named(path);
            if (Files.exists(root) && !Files.isDirectory(root)) {
                throw path.error("a folder", "a file");
            }
            return new FolderChannel(root);
        }
    }

    @Override
    public boolean needsFiles() {
        return true;
    }

    @Override
    public void deliver(Parcel parcel) throws IOException {
        var target = root;
        for (var part : parcel.place()) {
            target = target.resolve(part);
        }
        var files = parcel.files();
        if (Files.exists(target.resolve(Manifest.NAME))) {
            return;
        }
        var unfinished = root.resolve(".unfinished-" + String.join("-", parcel.place()));
        FileSystemUtils.deleteRecursively(unfinished);
        try {
            Files.createDirectories(unfinished);
            for (var file : files) {
                Files.copy(file, unfinished.resolve(file.getFileName()));
            }
            Files.createDirectories(target.getParent());
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FileSystemUtils.deleteRecursively(unfinished);
        }
    }
}
