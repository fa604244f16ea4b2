package org.fleetmail.testkit.dns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.fleetmail.testkit.mail.Peers;
import org.fleetmail.testkit.process.NetworkNamespace;

/**
 * Two printers that announce themselves by multicast DNS (RFC 6762, RFC 6763) with python-zeroconf, a third party's, in a
 * network namespace of their own: {@link #COPIER} as an IPP printer, {@link #LABELS} by its data stream.
 */
public final class MulticastPeer implements AutoCloseable {
    public static final String COPIER = "127.0.0.20";
    public static final String LABELS = "127.0.0.21";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ROOM = """
        export PATH="/usr/sbin:/usr/bin:$PATH"
        ip link set lo up
        ip link set lo multicast on
        ip route add 224.0.0.0/4 dev lo
        exec /usr/bin/python3 "$1" "$2"
        """;
    private static final String ANNOUNCING = """
        import socket, sys, threading
        from zeroconf import IPVersion, ServiceInfo, Zeroconf
        zeroconf = Zeroconf(interfaces=["127.0.0.1"], ip_version=IPVersion.V4Only)
        for kind, name, port, address in [
                ("_ipp._tcp", "Copy room", 631, "%s"), ("_pdl-datastream._tcp", "Labels", 9100, "%s")]:
            zeroconf.register_service(ServiceInfo(
                kind + ".local.", name + "." + kind + ".local.", port,
                addresses=[socket.inet_aton(address)], server=name.split()[0].lower() + ".local."))
        open(sys.argv[1], "w").close()
        threading.Event().wait()
        """.formatted(COPIER, LABELS);

    private final Path folder;
    private final Process process;

    private MulticastPeer() throws IOException {
        Peers.need(
                Files.isDirectory(Path.of("/usr/lib/python3/dist-packages/zeroconf")),
                "python-zeroconf is not installed (Debian package python3-zeroconf)");
        folder = Files.createTempDirectory("mdns");
        Path script = Files.writeString(folder.resolve("announce.py"), ANNOUNCING);
        Path ready = folder.resolve("ready");
        process = Peers.start(
                log(),
                NetworkNamespace.around(List.of("/bin/sh", "-ec", ROOM, "room", script.toString(), ready.toString())));
        await(ready);
    }

    /** Starts them, or skips the test where they cannot be. */
    public static MulticastPeer start() {
        try {
            return new MulticastPeer();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path log() {
        return folder.resolve("log");
    }

    private void await(Path ready) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(ready)) {
            if (System.nanoTime() > end || !process.isAlive()) {
                Peers.stop(process);
                throw new IOException(Files.readString(log()));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** The beginning of a command that hears them. */
    public List<String> nearby() {
        return NetworkNamespace.of(process);
    }

    @Override
    public void close() throws IOException {
        Peers.stop(process);
        Peers.delete(folder);
    }
}
