package org.fleetmail.simulator.printer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All printers of one virtual office. They share one waiting and two working threads. */
public final class SimulatedPrinters {
    private final PrinterSockets sockets = new PrinterSockets();
    private final SnmpProtocols protocols = new SnmpProtocols();
    private final List<SimulatedPrinter> printers = new ArrayList<>();

    /** No printers yet. */
    public SimulatedPrinters() throws IOException {
        sockets.start();
    }

    /**
     * Starts a printer.
     *
     * @param wanted an address of this computer's loopback interface; port 0 takes any free one
     * @throws IOException where it cannot be taken
     */
    public SimulatedPrinter add(PrinterPlan plan, PrinterAccess access, InetSocketAddress wanted) throws IOException {
        if (!wanted.getAddress().isLoopbackAddress()) {
            throw new IllegalArgumentException("A simulated printer listens on loopback only");
        }
        SimulatedPrinter printer = new SimulatedPrinter(plan, access, sockets, sockets.bind(wanted), protocols);
        printer.start();
        printers.add(printer);
        return printer;
    }

    /** In the order in which they were added. */
    public List<SimulatedPrinter> all() {
        return Collections.unmodifiableList(printers);
    }

    /** Frees all ports and ends all threads. */
    public void stop() throws IOException {
        sockets.close();
    }
}
