package org.fleetmail.testkit.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fleetmail.testkit.mail.Peers;

/**
 * Network namespaces (namespaces(7)) that have loopback alone: what listens on all interfaces or sends to a multicast
 * group reaches nobody outside.
 */
public final class NetworkNamespace {
    private static final List<String> NETWORK = List.of("--net");
    /** Who is not root needs a namespace of users as well. */
    private static final List<String> USER = List.of("--user", "--map-root-user");

    private NetworkNamespace() {}

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** A command in a namespace of its own; skips the test, or fails in CI, where none is permitted. */
    public static List<String> around(List<String> command) {
        String unshare = Peers.program("unshare", "util-linux").toString();
        String ip = Peers.program("ip", "iproute2").toString();
        List<String> own = joined(List.of(unshare), root() ? NETWORK : joined(USER, NETWORK));
        Peers.need(
                works(joined(own, List.of(ip, "link", "set", "lo", "up"))), "no network namespace is permitted here");
        return joined(own, command);
    }

    private static boolean works(List<String> command) {
        try {
            Path log = Files.createTempFile("namespace", ".log");
            try {
                return Peers.start(log, command).onExit().join().exitValue() == 0;
            } finally {
                Files.delete(log);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The beginning of a command that runs where a process of {@link #around} does. */
    public static List<String> of(Process process) {
        String enter = Peers.program("nsenter", "util-linux").toString();
        List<String> same = List.of(enter, "--target", Long.toString(process.pid()), "--net");
        return root() ? same : joined(same, List.of("--user", "--preserve-credentials"));
    }
}
