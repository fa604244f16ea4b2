package org.fleetmail.testkit.snmp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.fleetmail.testkit.mail.Ports;

/**
 * The real agent simulator (Debian package {@code snmpsim}) on 127.0.0.1. Each community, and each v3 context of the same
 * name, has its own records; they must be in the order of their identifiers, which is done here. What
 * is written to an object is kept for all communities together.
 */
public final class SnmpsimPeer implements AutoCloseable {
    public static final String USER = "simulated";
    public static final String AUTH = "authentication-8";
    public static final String PRIVACY = "privacy-passphrase";

    private final AgentProcess agent;
    private final int port;

    private SnmpsimPeer(Path folder, List<String> command, int port) {
        this.agent = AgentProcess.start(folder, command, "Listening at");
        this.port = port;
    }

    /** Starts it with one community. */
    public static SnmpsimPeer start(String community, String... records) {
        return start(Map.of(community, List.of(records)), "SHA", "AES");
    }

    /**
     * Starts it.
     *
     * @param records by community and context
     * @param auth authentication protocol in snmpsim's words, for example {@code SHA512}
     * @param privacy privacy protocol in snmpsim's words, for example {@code AES256BLMT}
     */
    public static SnmpsimPeer start(Map<String, List<String>> records, String auth, String privacy) {
        Path program = AgentProcess.program("snmpsim", "/usr/bin/snmpsimd", "/usr/bin/snmpsim-command-responder");
        Path folder = AgentProcess.folder("snmpsim");
        int port = Ports.free();
        try {
            write(folder, records);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SnmpsimPeer(folder, command(program, folder, port, auth, privacy), port);
    }

    private static void write(Path folder, Map<String, List<String>> records) throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path cache = Files.createDirectory(folder.resolve("cache"));
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));
        for (Entry<String, List<String>> entry : records.entrySet()) {
            List<String> sorted =
                    entry.getValue().stream().sorted(SnmpsimPeer::byIdentifier).toList();
            Files.write(data.resolve(entry.getKey() + ".snmprec"), sorted);
        }
    }

    private static int byIdentifier(String one, String other) {
        String[] left = one.substring(0, one.indexOf('|')).split("\\.");
        String[] right = other.substring(0, other.indexOf('|')).split("\\.");
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = Long.compare(Long.parseLong(left[i]), Long.parseLong(right[i]));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private static List<String> command(Path program, Path folder, int port, String auth, String privacy) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--data-dir=" + folder.resolve("data"),
                "--cache-dir=" + folder.resolve("cache"),
                "--agent-udpv4-endpoint=127.0.0.1:" + port,
                "--v3-user=" + USER,
                "--v3-auth-key=" + AUTH,
                "--v3-auth-proto=" + auth,
                "--v3-priv-key=" + PRIVACY,
                "--v3-priv-proto=" + privacy));
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("--process-user=nobody", "--process-group=nogroup"));
        }
        return command;
    }

    /** A writable INTEGER that keeps what is written. */
    public static String integer(String oid, int value) {
        return oid + "|2:writecache|value=" + value;
    }

    /** A writable OCTET STRING that keeps what is written. */
    public static String text(String oid, String value) {
        return oid + "|4:writecache|value=" + value;
    }

    /** An INTEGER that answers noError to a SET and changes nothing. */
    public static String lyingInteger(String oid, int value) {
        return oid + "|2:error|op=set,status=generror,value=" + value;
    }

    /** An INTEGER that answers a SET with an error status, in snmpsim's words. */
    public static String failingInteger(String oid, int value, String status) {
        return oid + "|2:error|op=set,status=" + status + ",value=" + value;
    }

    /** An INTEGER that takes its time, in milliseconds. */
    public static String slowInteger(String oid, int value, int wait) {
        return oid + "|2:delay|value=" + value + ",wait=" + wait;
    }

    /** Any record: identifier, tag of the type, value. */
    public static String record(String oid, String tag, String value) {
        return oid + "|" + tag + "|" + value;
    }

    /** UDP port on 127.0.0.1. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        agent.close();
    }
}
