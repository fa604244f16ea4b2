package org.fleetmail.testkit.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.fleetmail.testkit.mail.Peers;
import org.fleetmail.testkit.mail.Ports;
import org.fleetmail.testkit.process.NetworkNamespace;

/**
 * The IPP Everywhere printer of CUPS, {@code ippeveprinter}, at 127.0.0.1. It listens on all interfaces, so it lives in a
 * network namespace of its own that has loopback alone, and one port of 127.0.0.1 is led there. It demands a message bus,
 * to announce itself; it gets one of its own on which nobody listens, so that nothing is announced.
 */
public final class IppPrinterPeer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int INSIDE = 8631;
    private static final String LISTENS = "(?s).*:%04X [0-9A-F]+:0000 0A.*".formatted(INSIDE);
    private static final String BUS = """
        <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
          "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
        <busconfig>
          <type>system</type>
          <listen>unix:path=FOLDER/bus</listen>
          <auth>EXTERNAL</auth>
          <policy context="default">
            <allow user="*"/>
            <allow send_type="method_call"/>
            <allow receive_type="method_call"/><allow receive_type="method_return"/>
            <allow receive_type="signal"/><allow receive_type="error"/>
          </policy>
        </busconfig>
        """;
    private static final String ROOM = """
        cd "$1"
        export PATH="/usr/sbin:/usr/bin:$PATH"
        ip link set lo up
        dbus-daemon --config-file=bus.conf --nofork &
        socat UNIX-LISTEN:door,fork TCP4:127.0.0.1:$2 &
        until [ -S bus ]; do sleep 0.05; done
        export DBUS_SYSTEM_BUS_ADDRESS="unix:path=$1/bus"
        exec ippeveprinter -r off -n localhost -p "$2" -d spool -M "$3" -m "$4" "Fleetmail test"
        """;

    private final Path folder;
    private final int port = Ports.free();
    private final Process room;
    private final Process door;

    private IppPrinterPeer(String maker, String model) throws IOException {
        Peers.program("ippeveprinter", "cups-ipp-utils");
        Peers.program("dbus-daemon", "dbus-daemon");
        String socat = Peers.program("socat", "socat").toString();
        folder = Files.createTempDirectory("ipp");
        Files.writeString(folder.resolve("bus.conf"), BUS.replace("FOLDER", folder.toString()));
        Files.createDirectory(folder.resolve("spool"));
        room = Peers.start(
                folder.resolve("room.log"),
                NetworkNamespace.around(
                        List.of("/bin/sh", "-ec", ROOM, "room", folder.toString(), "" + INSIDE, maker, model)));
        try {
            awaitPrinter();
            door = openDoor(socat);
        } catch (IOException | IllegalStateException e) {
            Peers.stop(room);
            throw e;
        }
    }

    private Process openDoor(String socat) throws IOException {
        Process opened = Peers.start(
                folder.resolve("door.log"),
                List.of(
                        socat,
                        "TCP4-LISTEN:" + port + ",bind=127.0.0.1,reuseaddr,fork",
                        "UNIX-CONNECT:" + folder.resolve("door")));
        try {
            Ports.awaitListening(port, opened, PATIENCE);
            return opened;
        } catch (IllegalStateException e) {
            Peers.stop(opened);
            throw e;
        }
    }

    /** Starts one, or skips the test where a program is missing or its namespace is not permitted. */
    public static IppPrinterPeer start(String maker, String model) {
        try {
            return new IppPrinterPeer(maker, model);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it listens, and the way to it is there. */
    private void awaitPrinter() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(folder.resolve("door")) || !listens()) {
            if (System.nanoTime() > end || !room.isAlive()) {
                throw new IOException(Files.readString(folder.resolve("room.log")));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private boolean listens() throws IOException {
        return room.isAlive()
                && Files.readString(Path.of("/proc", Long.toString(room.pid()), "net", "tcp"))
                        .matches(LISTENS);
    }

    public int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        Peers.stop(door);
        Peers.stop(room);
        Peers.delete(folder);
    }
}
