package vn.kip.standalone.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.kip.domain.indicator.LocalizedText;

/** What the machine gives: Java, room on the disk, folders that can be written to. */
record Basics(Path data, Path out) {

    private static final long GIGABYTE = 1L << 30;
    private static final long LITTLE = 2 * GIGABYTE;

    List<LocalizedText> lines() {
        return List.of(
                new LocalizedText("Java " + Runtime.version(), "Java " + Runtime.version()),
                room(),
                writable(data),
                writable(out));
    }

    private LocalizedText room() {
        try {
            return room(Files.getFileStore(thereOrAbove(data)).getUsableSpace());
        } catch (IOException e) {
            return new LocalizedText(
                    "CẢNH BÁO: không biết đĩa của " + data + " còn trống bao nhiêu",
                    "WARNING: the free space for " + data + " cannot be told");
        }
    }

    static LocalizedText room(long bytes) {
        var free = bytes / GIGABYTE + " GB";
        return bytes < LITTLE
                ? new LocalizedText(
                        "CẢNH BÁO: đĩa còn trống " + free + ", cần ít nhất 2 GB",
                        "WARNING: " + free + " of the disk are free, at least 2 GB are needed")
                : new LocalizedText("đĩa còn trống " + free, free + " of the disk are free");
    }

    private static LocalizedText writable(Path folder) {
        return Files.isWritable(thereOrAbove(folder))
                ? new LocalizedText("ghi được vào " + folder, folder + " can be written to")
                : new LocalizedText(
                        "CẢNH BÁO: không ghi được vào " + folder, "WARNING: " + folder + " cannot be written to");
    }

    private static Path thereOrAbove(Path folder) {
        var there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }
}
