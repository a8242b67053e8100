package vn.kip.metrics.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import vn.kip.embedded.EmbeddedKafka;
import vn.kip.embedded.Loopback;

/**
 * A broker as a cluster of others would be: whoever comes has to say who he is, and may do what the files in
 * {@code deploy/cluster} grant. On a second listener, the one of {@link EmbeddedKafka}, anybody may do anything.
 */
record SecuredCluster(EmbeddedKafka broker, String clients) implements AutoCloseable {

    static final Path FILES =
            Path.of("..", "deploy", "cluster").toAbsolutePath().normalize();
    static final String PASSWORD = "only for this test";
    static final int PARTITIONS = 2;

    private static final String LOOPBACK = "127.0.0.1";
    private static final int ITERATIONS = 4096;

    static SecuredCluster start(Path folder) throws IOException {
        var port = Loopback.freePorts(1).get(0);
        var broker = EmbeddedKafka.start(folder, 0, settings -> secure(settings, port));
        return new SecuredCluster(broker, LOOPBACK + ":" + port);
    }

    private static void secure(Properties settings, int port) {
        settings.put("listeners", settings.get("listeners") + ",CLIENTS://" + LOOPBACK + ":" + port);
        settings.put(
                "listener.security.protocol.map",
                settings.get("listener.security.protocol.map") + ",CLIENTS:SASL_PLAINTEXT");
        settings.put("listener.name.clients.sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.put(
                "listener.name.clients.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:ANONYMOUS");
    }

    void addUser(String name) throws InterruptedException, ExecutionException {
        var secret = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
        try (var admin = admin()) {
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(name, secret, PASSWORD)))
                    .all()
                    .get();
        }
    }

    /** The topics of {@code topics.txt}, each once. */
    void makeTopics() throws IOException, InterruptedException, ExecutionException {
        var topics = lines("topics.txt")
                .map(words -> new NewTopic(
                                words[0],
                                words[1].equals("PARTITIONS") ? PARTITIONS : Integer.parseInt(words[1]),
                                (short) 1)
                        .configs(Arrays.stream(words)
                                .skip(2)
                                .map(setting -> setting.split("="))
                                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]))))
                .toList();
        try (var admin = admin()) {
            admin.createTopics(topics).all().get();
        }
    }

    /** Grants {@code acls.txt}. */
    void grant() throws IOException, InterruptedException, ExecutionException {
        try (var admin = admin()) {
            admin.createAcls(acls()).all().get();
        }
    }

    /** Takes one of them back. */
    void revoke(String user, ResourceType kind, AclOperation operation)
            throws IOException, InterruptedException, ExecutionException {
        var filters = acls().stream()
                .filter(acl -> acl.entry().principal().equals("User:" + user)
                        && acl.entry().operation() == operation
                        && acl.pattern().resourceType() == kind)
                .map(AclBinding::toFilter)
                .toList();
        if (filters.isEmpty()) {
            throw new IllegalStateException("expected it to be granted in acls.txt");
        }
        try (var admin = admin()) {
            admin.deleteAcls(filters).all().get();
        }
    }

    private static List<AclBinding> acls() throws IOException {
        var acls = new ArrayList<AclBinding>();
        lines("acls.txt").forEach(words -> {
            var kind = ResourceType.valueOf(words[1].toUpperCase(Locale.ROOT).replace('-', '_'));
            var names = new ResourcePattern(kind, words[2], PatternType.PREFIXED);
            Arrays.stream(words)
                    .skip(3)
                    .map(operation -> new AccessControlEntry(
                            "User:" + words[0], "*", operation(operation), AclPermissionType.ALLOW))
                    .forEach(entry -> acls.add(new AclBinding(names, entry)));
        });
        return acls;
    }

    private static AclOperation operation(String name) {
        return Arrays.stream(AclOperation.values())
                .filter(operation -> operation.name().replace("_", "").equalsIgnoreCase(name))
                .findAny()
                .orElseThrow();
    }

    private static Stream<String[]> lines(String file) throws IOException {
        return Files.readAllLines(FILES.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" +"));
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    @Override
    public void close() {
        broker.close();
    }
}
