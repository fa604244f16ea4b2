package org.fleetmail.simulator;

import java.io.IOException;
import java.net.InetSocketAddress;
import org.fleetmail.simulator.printer.PrinterAccess;
import org.fleetmail.simulator.printer.PrinterPlan;
import org.fleetmail.simulator.printer.SimulatedPrinter;
import org.fleetmail.simulator.printer.SimulatedPrinters;

/**
 * Gives every printer an address of its own on one common port: 161 (RFC 3417) where this process may take it, otherwise
 * 1161; where the system has but one loopback address, any free port.
 */
final class PrinterPlaces {
    private static final int SNMP = 161;
    private static final int REPLACEMENT = 1161;
    private static final int TRIES = 400;

    private final Loopback loopback;
    private final SimulatedPrinters printers;
    private int port;

    PrinterPlaces(Loopback loopback, SimulatedPrinters printers) {
        this.loopback = loopback;
        this.printers = printers;
        this.port = loopback.hasMany() ? SNMP : 0;
    }

    SimulatedPrinter start(PrinterPlan plan, PrinterAccess access) throws IOException {
        for (int i = 1; true; i++) {
            try {
                return printers.add(plan, access, new InetSocketAddress(loopback.next(), port));
            } catch (IOException e) {
                if (i == TRIES) {
                    throw e;
                }
                settleForReplacement();
            }
        }
    }

    private void settleForReplacement() {
        if (printers.all().isEmpty() && port == SNMP) {
            port = REPLACEMENT;
        }
    }
}
