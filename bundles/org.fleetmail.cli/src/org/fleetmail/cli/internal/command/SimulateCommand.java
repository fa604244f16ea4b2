package org.fleetmail.cli.internal.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.fleetmail.cli.internal.session.ExitStatus;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Table;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.text.Texts;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.simulator.OfficePlan;
import org.fleetmail.simulator.Running;
import org.fleetmail.simulator.Simulation;
import org.fleetmail.simulator.VirtualOffice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a virtual office until it is stopped. */
@Command(name = "simulate")
final class SimulateCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Option(names = "--devices", paramLabel = "N", descriptionKey = "option.devices")
    private Optional<Integer> devices = Optional.empty();

    @Option(names = "--faults", paramLabel = "FILE", descriptionKey = "option.faults")
    private Optional<Path> faults = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "option.seed")
    private long seed;

    @Option(names = "--web", descriptionKey = "option.simulated-web")
    private boolean web;

    @Option(names = "-o", paramLabel = "FILE.fleet", descriptionKey = "option.simulated-fleet")
    private Optional<Path> fleet = Optional.empty();

    SimulateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        devices.ifPresent(number -> Numbers.demand(spec, "--devices", number, 0, OfficePlan.MAX_DEVICES));
        return session.status(new Simulation(devices, faults, seed, web).open().then(this::run));
    }

    private Outcome<Integer> run(VirtualOffice opened) {
        try (VirtualOffice office = opened) {
            show(office);
            Outcome<Integer> ended =
                    fleet.isEmpty() ? stay() : write(office, fleet.get()).then(file -> stay());
            fleet.ifPresent(file -> forget(office.secrets()));
            return ended;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(VirtualOffice office) {
        Table table = Table.of(
                session.terminal().paint(),
                text("simulate.id"),
                text("simulate.place"),
                text("simulate.what"),
                text("simulate.remarks"));
        office.running().forEach(running -> table.row(running.id(), running.place(), what(running), remarks(running)));
        table.print(session.terminal().out(), "");
        session.tell(Sentence.of(SimulateCommand.class, "simulate.running"));
    }

    private String what(Running running) {
        return running.what().in(session.language());
    }

    private String remarks(Running running) {
        return running.remarks().stream()
                .map(remark -> remark.in(session.language()))
                .collect(Collectors.joining("; "));
    }

    /** Writes the fleet file and keeps the office's secrets, so that other commands reach its printers. */
    private Outcome<Path> write(VirtualOffice office, Path file) {
        Outcome<Path> ready = session.data().makeSecretsFolder();
        for (String name : office.secrets().names().toOptional().orElseThrow()) {
            ready = ready.then(folder -> office.secrets()
                    .find(name)
                    .then(secret -> session.secrets().keep(name, secret))
                    .map(kept -> folder));
        }
        return ready.then(folder -> office.fleetFile(file)).map(written -> {
            session.tell(Sentence.of(SimulateCommand.class, "simulate.fleet", written.toString()));
            return written;
        });
    }

    private void forget(Secrets secrets) {
        secrets.names().toOptional().orElseThrow().forEach(session.secrets()::forget);
    }

    private Outcome<Integer> stay() {
        CountDownLatch stopped = new CountDownLatch(1);
        try (Cancellation.Registration registration = session.cancellation().onCancel(stopped::countDown)) {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Outcome.done(ExitStatus.INTERRUPTED.code());
    }

    private String text(String key) {
        return Texts.of(SimulateCommand.class).get(session.language(), key);
    }
}
