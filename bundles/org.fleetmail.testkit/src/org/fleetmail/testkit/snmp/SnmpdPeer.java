package org.fleetmail.testkit.snmp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fleetmail.testkit.mail.Ports;

/**
 * The real agent of net-snmp (Debian package {@code snmpd}) on 127.0.0.1 and ::1, with objects of our choice. Communities are
 * {@link #READ} and {@link #WRITE}; users are {@link #USER} (SHA-256 and AES), {@link #OLD_USER} (MD5 and DES),
 * {@link #READER} (SHA-512 and AES), who may only read, {@link #AUTH_USER} (SHA-1, no privacy) and {@link #PLAIN_USER}
 * (neither).
 */
public final class SnmpdPeer implements AutoCloseable {
    public static final String READ = "only-reads";
    public static final String WRITE = "may-write";
    public static final String USER = "fleet";
    public static final String OLD_USER = "oldfleet";
    public static final String READER = "reader";
    public static final String AUTH_USER = "authonly";
    public static final String PLAIN_USER = "plain";
    public static final String AUTH = "authentication-8";
    private static final String READY = "NET-SNMP version";

    public static final String PRIVACY = "privacy-passphrase";

    private final Path program = AgentProcess.program("snmpd", "/usr/sbin/snmpd");
    private final int port = Ports.free();
    private final List<String> objects;
    private List<String> command = List.of();
    private AgentProcess agent;

    private SnmpdPeer(List<String> objects) {
        this.objects = List.copyOf(objects);
        this.agent = startAgent();
    }

    /** Starts an agent with the objects of {@link #integer}, {@link #text} and the like; skips the test without one. */
    public static SnmpdPeer start(List<String> objects) {
        return new SnmpdPeer(objects);
    }

    private AgentProcess startAgent() {
        Path folder = AgentProcess.folder("snmpd");
        Path configuration = folder.resolve("snmpd.conf");
        try {
            Files.createDirectory(folder.resolve("state"));
            Files.write(configuration, configuration(objects));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        command = List.of(
                program.toString(),
                "-f",
                "-Lo",
                "-C",
                "-c",
                configuration.toString(),
                "udp:127.0.0.1:" + port + (hasIpv6() ? ",udp6:[::1]:" + port : ""));
        return AgentProcess.start(folder, command, READY);
    }

    /** The same agent begins anew, as after a power cut: its engine counts one more boot, its objects are as at first. */
    public void restart() {
        agent.restart(command, READY);
    }

    /** Another agent takes its place at the same address, with a new engine and all objects as at first. */
    public void replace() {
        agent.close();
        agent = startAgent();
    }

    public static SnmpdPeer start(String... objects) {
        return start(List.of(objects));
    }

    /** Whether this computer has ::1, so that the agent answers there too. */
    public static boolean hasIpv6() {
        return AgentProcess.hasIpv6();
    }

    /** A writable INTEGER. */
    public static String integer(String oid, int value) {
        return "override -rw " + oid + " integer " + value;
    }

    /** A writable OCTET STRING. */
    public static String text(String oid, String value) {
        return "override -rw " + oid + " octet_str \"" + value + "\"";
    }

    /** An INTEGER that can only be read. */
    public static String fixedInteger(String oid, int value) {
        return "override " + oid + " integer " + value;
    }

    /** An OCTET STRING that can only be read. */
    public static String fixedText(String oid, String value) {
        return "override " + oid + " octet_str \"" + value + "\"";
    }

    private static List<String> configuration(List<String> objects) {
        List<String> lines = new ArrayList<>(List.of(
                "rocommunity " + READ + " 127.0.0.1",
                "rocommunity6 " + READ + " ::1",
                "rwcommunity " + WRITE + " 127.0.0.1",
                "createUser " + USER + " SHA-256 \"" + AUTH + "\" AES \"" + PRIVACY + "\"",
                "createUser " + OLD_USER + " MD5 \"" + AUTH + "\" DES \"" + PRIVACY + "\"",
                "createUser " + READER + " SHA-512 \"" + AUTH + "\" AES \"" + PRIVACY + "\"",
                "createUser " + AUTH_USER + " SHA \"" + AUTH + "\"",
                "createUser " + PLAIN_USER,
                "rwuser " + AUTH_USER + " auth",
                "rouser " + PLAIN_USER + " noauth",
                "rwuser " + USER + " priv",
                "rwuser " + OLD_USER + " priv",
                "rouser " + READER + " priv",
                "sysName snmpd-peer"));
        lines.addAll(objects);
        return lines;
    }

    /** UDP port on 127.0.0.1, and on ::1 where there is one. */
    public int port() {
        return port;
    }

    /** Stops answering until {@link #proceed}. */
    public void pause() {
        agent.pause();
    }

    public void proceed() {
        agent.proceed();
    }

    @Override
    public void close() {
        agent.close();
    }
}
