package org.fleetmail.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.Fleet;
import org.fleetmail.simulator.mail.SimulatedMailServer;
import org.fleetmail.simulator.printer.SimulatedPrinter;
import org.fleetmail.simulator.web.SimulatedWebPrinter;

/**
 * An office that is not there: printers and a mail server that run in this process, on this computer's loopback interface
 * alone, and call themselves SIMULATED wherever they say what they are. Nothing outside is contacted. Thread-safe.
 */
public final class VirtualOffice implements AutoCloseable {
    private final OfficePlan plan;
    private final OfficeSecrets secrets;
    private final Machines machines;

    private VirtualOffice(OfficePlan plan, OfficeSecrets secrets, Machines machines) {
        this.plan = plan;
        this.secrets = secrets;
        this.machines = machines;
    }

    /** Starts an office, or {@code NET-FAILED} where not even loopback has room for it. */
    public static Outcome<VirtualOffice> open(OfficePlan plan) {
        return open(plan, new Loopback(plan.seed()));
    }

    static Outcome<VirtualOffice> open(OfficePlan plan, Loopback loopback) {
        OfficeSecrets secrets = new OfficeSecrets(plan);
        return start(plan, secrets, loopback).map(machines -> new VirtualOffice(plan, secrets, machines));
    }

    private static Outcome<Machines> start(OfficePlan plan, OfficeSecrets secrets, Loopback loopback) {
        try {
            return Outcome.done(new Machines(plan, secrets, loopback));
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.NET_FAILED, plan.name(), e));
        }
    }

    public OfficePlan plan() {
        return plan;
    }

    /** The printers, in the order of the plan. */
    public List<SimulatedPrinter> printers() {
        return machines.printers().all();
    }

    /** The printer of an identity of the plan. */
    public SimulatedPrinter printer(String id) {
        return printers().stream()
                .filter(printer -> printer.plan().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The printers that are reached by their web interface, in the order of the plan. */
    public List<SimulatedWebPrinter> webPrinters() {
        return machines.web().all();
    }

    public SimulatedMailServer mailServer() {
        return machines.mail();
    }

    /** Every secret the office's fleet refers to. */
    public Secrets secrets() {
        return secrets.all();
    }

    /** The office as a fleet, made anew with each call. */
    public Fleet fleet() {
        return new OfficeFleet(this).fleet();
    }

    /** Writes the office as a fleet file; a file that is there already is kept beside it. */
    public Outcome<Path> fleetFile(Path file) {
        return FleetFile.create(fleet(), file).saveAs(file);
    }

    /** What runs, for a table: the mail server's ways in, then the printers, last those with a web interface. */
    public List<Running> running() {
        return Stream.of(
                        mailServer().doors().stream().map(Running::of),
                        printers().stream().map(Running::of),
                        webPrinters().stream().map(Running::of))
                .flatMap(each -> each)
                .toList();
    }

    /** Frees all ports and ends all threads; closing twice does nothing more. */
    @Override
    public void close() throws IOException {
        machines.stop();
    }
}
