package org.fleetmail.simulator;

import java.net.InetAddress;
import java.util.List;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.simulator.mail.SimulatedMailServer.Door;
import org.fleetmail.simulator.printer.SimulatedPrinter;
import org.fleetmail.simulator.web.SimulatedWebPrinter;

/**
 * One thing that runs in a virtual office, as a row of a table.
 *
 * @param id identity of the printer or listener
 * @param place {@code address:port}
 * @param what which model or which way in
 * @param remarks its faults, and where a port is not the one of the story
 */
public record Running(String id, String place, Sentence what, List<Sentence> remarks) {
    public Running {
        remarks = List.copyOf(remarks);
    }

    static Running of(SimulatedPrinter printer) {
        return new Running(
                printer.plan().id(),
                place(printer.address(), printer.port()),
                Sentence.of(Running.class, "printer", printer.plan().model()),
                printer.plan().faults().stream().map(fault -> fault.title()).toList());
    }

    static Running of(SimulatedWebPrinter printer) {
        return new Running(
                printer.plan().id(),
                printer.origin(),
                Sentence.of(Running.class, "web", printer.plan().family().model()),
                printer.plan().faults().stream().map(fault -> fault.title()).toList());
    }

    static Running of(Door door) {
        return new Running(
                door.plan().id(),
                place(door.address(), door.port()),
                Sentence.of(Running.class, "mail." + door.plan().security().getLiteral()),
                OfficePorts.remarks(door));
    }

    private static String place(InetAddress address, int port) {
        return address.getHostAddress() + ":" + port;
    }
}
