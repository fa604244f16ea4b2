package org.fleetmail.testkit.dns;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fleetmail.testkit.dns.ZoneWish.Signing;
import org.fleetmail.testkit.mail.Peers;
import org.fleetmail.testkit.mail.Ports;

/**
 * A real BIND on loopback that serves a root of its own and zones below it, signed with real keys. Because the root is its
 * own, it asks nobody. Started and stopped by its own process.
 */
public final class BindPeer implements AutoCloseable {
    private static final String TOP = ".";
    private static final String HEAD =
            "$TTL 300\n@ IN SOA ns.test. root.test. 1 3600 600 86400 300\n@ IN NS ns.test.\n";

    private final Path folder;
    private final int port = Ports.free();
    private final Process named;

    private BindPeer(Path folder, List<ZoneWish> zones) throws IOException {
        this.folder = folder;
        List<String> top = new ArrayList<>(List.of("ns.test. IN A 127.0.0.1"));
        for (ZoneWish zone : zones) {
            make(zone);
            top.add(zone.name() + " IN NS ns.test.");
            top.addAll(delegationSigner(zone.name()));
        }
        make(new ZoneWish(TOP, Signing.GOOD, top));
        Path configuration = Files.writeString(folder.resolve("named.conf"), configuration(zones));
        named = Peers.start(
                folder.resolve("log"),
                List.of(program("named"), "-g", "-n", "1", "-c", configuration.toString(), "-p", String.valueOf(port)));
        Ports.awaitListening(port, named, Duration.ofSeconds(15));
    }

    /** Starts it, or skips the test where BIND is missing. */
    public static BindPeer start(ZoneWish... zones) {
        program("named");
        try {
            return new BindPeer(Files.createTempDirectory("bind"), List.of(zones));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", port);
    }

    /** What to trust: the DS records of its root. */
    public List<String> anchors() {
        try {
            return delegationSigner(TOP);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Peers.stop(named);
        Peers.delete(folder);
    }

    private static String program(String name) {
        return Peers.program(name, "bind9 bind9-utils").toString();
    }

    private void make(ZoneWish zone) throws IOException {
        Path file = folder.resolve("zone." + zone.name());
        Files.writeString(file, HEAD + String.join("\n", zone.records()) + "\n");
        if (zone.signing() == Signing.NONE) {
            return;
        }
        String algorithm = "ECDSAP256SHA256";
        run(program("dnssec-keygen"), "-q", "-a", algorithm, "-f", "KSK", "-K", folder.toString(), zone.name());
        run(program("dnssec-keygen"), "-q", "-a", algorithm, "-K", folder.toString(), zone.name());
        List<String> signing = new ArrayList<>(List.of(program("dnssec-signzone"), "-S", "-K", folder.toString()));
        signing.addAll(List.of("-d", folder.toString(), "-o", zone.name(), "-f", file + ".signed"));
        if (zone.signing() == Signing.EXPIRED) {
            signing.addAll(List.of("-P", "-s", "20200101000000", "-e", "20200201000000"));
        }
        signing.add(file.toString());
        run(signing.toArray(String[]::new));
        Files.move(Path.of(file + ".signed"), file, StandardCopyOption.REPLACE_EXISTING);
        if (zone.signing() == Signing.TAMPERED) {
            String text = Files.readString(file);
            Files.writeString(file, text.replace("127.0.0.", "127.0.1.").replaceAll("(TXT\\s+\")", "$1x"));
        }
    }

    private List<String> delegationSigner(String name) throws IOException {
        Path file = folder.resolve("dsset-" + name);
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank())
                        .toList()
                : List.of();
    }

    private void run(String... command) throws IOException {
        Path log = folder.resolve("tools.log");
        int status = Peers.start(log, List.of(command)).onExit().join().exitValue();
        if (status != 0) {
            throw new IOException(Files.readString(log, StandardCharsets.UTF_8));
        }
    }

    private String configuration(List<ZoneWish> zones) {
        StringBuilder text = new StringBuilder("options {\n directory \"" + folder + "\";\n"
                + " listen-on { 127.0.0.1; };\n listen-on-v6 { none; };\n recursion yes;\n"
                + " dnssec-validation no;\n empty-zones-enable no;\n notify no;\n allow-transfer { none; };\n"
                + " pid-file \"" + folder + "/pid\";\n session-keyfile \"" + folder + "/session.key\";\n};\n"
                + "controls { };\n");
        Stream.concat(Stream.of(TOP), zones.stream().map(ZoneWish::name))
                .forEach(name -> text.append("zone \"" + name + "\" { type primary; file \"zone." + name + "\"; };\n"));
        return text.toString();
    }
}
