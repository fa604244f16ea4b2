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

/**
 * The IPP Everywhere printer of CUPS, {@code ippeveprinter}, at 127.0.0.1. It demands a message bus, to announce itself; it
 * gets one of its own on which nobody listens, so that nothing is announced.
 */
public final class IppPrinterPeer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
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

    private final Path folder;
    private final int port = Ports.free();
    private final Process bus;
    private final Process printer;

    private IppPrinterPeer(String maker, String model) throws IOException {
        Path printing = Peers.program("ippeveprinter", "cups-ipp-utils");
        Path messages = Peers.program("dbus-daemon", "dbus-daemon");
        folder = Files.createTempDirectory("ipp");
        Path configuration = Files.writeString(folder.resolve("bus.conf"), BUS.replace("FOLDER", folder.toString()));
        bus = Peers.start(
                folder.resolve("bus.log"), List.of(messages.toString(), "--config-file=" + configuration, "--nofork"));
        try {
            awaitBus();
            printer = startPrinter(printing, maker, model);
        } catch (IOException | IllegalStateException e) {
            Peers.stop(bus);
            throw e;
        }
    }

    private Process startPrinter(Path program, String maker, String model) throws IOException {
        Path spool = Files.createDirectory(folder.resolve("spool"));
        Process started = Peers.start(
                folder.resolve("printer.log"),
                List.of(
                        "/usr/bin/env",
                        "DBUS_SYSTEM_BUS_ADDRESS=unix:path=" + folder.resolve("bus"),
                        program.toString(),
                        "-r",
                        "off",
                        "-n",
                        "localhost",
                        "-p",
                        Integer.toString(port),
                        "-d",
                        spool.toString(),
                        "-M",
                        maker,
                        "-m",
                        model,
                        "Fleetmail test"));
        Ports.awaitListening(port, started, PATIENCE);
        return started;
    }

    /** Starts one, or skips the test where a program is missing. */
    public static IppPrinterPeer start(String maker, String model) {
        try {
            return new IppPrinterPeer(maker, model);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitBus() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(folder.resolve("bus"))) {
            if (System.nanoTime() > end || !bus.isAlive()) {
                throw new IOException(Files.readString(folder.resolve("bus.log")));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    public int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        Peers.stop(printer);
        Peers.stop(bus);
        Peers.delete(folder);
    }
}
