package vn.kip.standalone.whole;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import vn.kip.embedded.EmbeddedPostgres;

/**
 * What an earlier release has left behind, as it is kept in the resources of the tests: the folders of its Kafka and of its
 * aggregator, its database as SQL (the folder would be seven megabytes), and the snapshot it had made.
 *
 * @param name of the folder in the resources
 */
record EarlierRelease(String name) {

    private static final String LEFT_BEHIND = "left-behind.zip";
    private static final String DATABASE = "database.sql";

    /** Lays it out in a folder: {@code kip.yml}, an empty {@code inbox}, and {@code data}. */
    void layOut(Path folder) throws IOException, SQLException {
        Files.createDirectory(folder.resolve("inbox"));
        Files.write(folder.resolve("kip.yml"), common("kip.yml"));
        unpack(folder);
        fillDatabase(folder);
    }

    byte[] snapshot() throws IOException {
        return read("upgrade/" + name + "/snapshot.json");
    }

    /** A file that all releases were given alike. */
    static byte[] common(String file) throws IOException {
        return read("upgrade/" + file);
    }

    private void unpack(Path folder) throws IOException {
        try (var zip = new ZipInputStream(open("upgrade/" + name + "/" + LEFT_BEHIND))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("expected entries within the folder, found " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void fillDatabase(Path folder) throws IOException, SQLException {
        var script = folder.resolve(DATABASE);
        try (var postgres = EmbeddedPostgres.start(folder.resolve("data/postgres"));
                var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute(Files.readString(script, StandardCharsets.UTF_8));
        }
        Files.delete(script);
    }

    private static byte[] read(String resource) throws IOException {
        try (var content = open(resource)) {
            return content.readAllBytes();
        }
    }

    private static java.io.InputStream open(String resource) {
        return Objects.requireNonNull(
                EarlierRelease.class.getClassLoader().getResourceAsStream(resource), resource + " is not there");
    }
}
