package org.fleetmail.cli.internal.command;

import java.nio.file.Path;
import java.util.List;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.core.fleet.FleetDocument;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.Opening;
import org.fleetmail.core.fleet.Problem;
import org.fleetmail.core.query.DeviceQuery;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Which fleet, and which of its devices. */
final class FleetOptions {
    private static final int MOST_PROBLEMS = 20;

    @Option(names = "--fleet", paramLabel = "FILE.fleet", descriptionKey = "option.fleet")
    private Path file;

    @Option(names = "--select", paramLabel = "QUERY", defaultValue = "", descriptionKey = "option.select")
    private String query;

    /** A fleet must be named, or the call is wrong. */
    void demand(CommandSpec command) {
        if (file == null) {
            throw WrongCall.of(command, "mistake.missing", "--fleet");
        }
    }

    boolean given() {
        return file != null;
    }

    String query() {
        return query;
    }

    /** Opens the fleet and selects; of a file with several mistakes all but the last are told here. */
    Outcome<Selection> open(Session session) {
        return document(session)
                .then(document -> DeviceQuery.parse(query)
                        .map(selector -> new Selection(
                                document,
                                query,
                                document.fleet().getDevices().stream()
                                        .filter(selector::matches)
                                        .toList())));
    }

    private Outcome<FleetDocument> document(Session session) {
        return switch (FleetFile.read(file)) {
            case Opening.Opened(FleetDocument document) -> Outcome.done(document);
            case Opening.Refused(List<Problem> problems) -> {
                List<Trouble> troubles = problems.stream()
                        .limit(MOST_PROBLEMS)
                        .map(Problem::trouble)
                        .toList();
                troubles.subList(0, troubles.size() - 1).forEach(session::failed);
                yield Outcome.failed(troubles.getLast());
            }
        };
    }
}
