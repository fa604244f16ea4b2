package org.fleetmail.cli.internal.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.fleetmail.cli.internal.output.Json;
import org.fleetmail.cli.internal.reading.ReadJson;
import org.fleetmail.cli.internal.reading.ReadText;
import org.fleetmail.cli.internal.reading.Reading;
import org.fleetmail.cli.internal.reading.Readings;
import org.fleetmail.cli.internal.session.ExitStatus;
import org.fleetmail.cli.internal.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads what devices are set to, and shows where they have drifted from their templates. */
@Command(name = "read")
final class ReadCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Mixin
    private FleetOptions fleet;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "TEXT", descriptionKey = "option.format")
    private Format format;

    ReadCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        fleet.demand(spec);
        return session.status(fleet.open(session).map(this::read));
    }

    private int read(Selection selection) {
        List<Reading> readings = Readings.of(selection.devices(), session);
        switch (format) {
            case TEXT -> new ReadText(session).print(readings);
            case JSON ->
                session.print(Json.pretty(ReadJson.of(
                        selection.path(), readings, session.clock().instant(), session.version(), session.language())));
        }
        return status(readings);
    }

    private int status(List<Reading> readings) {
        if (!session.cancellation().isCancelled()
                && !readings.isEmpty()
                && readings.stream().allMatch(Reading::failed)) {
            return ExitStatus.IMPOSSIBLE.code();
        }
        return session.ended(readings.stream()
                .noneMatch(reading ->
                        reading.failed() || reading.open() || !reading.drift().isEmpty()));
    }
}
