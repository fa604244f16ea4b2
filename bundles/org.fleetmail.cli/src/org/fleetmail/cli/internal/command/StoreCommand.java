package org.fleetmail.cli.internal.command;

import java.nio.file.Path;
import java.time.Duration;
import org.fleetmail.cli.internal.session.ExitStatus;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.core.text.Texts;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.store.Retention;
import org.fleetmail.store.Store;
import org.fleetmail.store.StorePlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The store itself: where it is, its backup and the way back, and what may be forgotten. */
@Command(name = "store")
final class StoreCommand implements Runnable {
    private final Session session;

    @Spec
    private CommandSpec spec;

    StoreCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw WrongCall.of(spec, "mistake.missing", "where | backup | restore | tidy");
    }

    @Command(name = "where")
    int where() {
        return session.status(session.storePlace().map(place -> {
            session.print(place.toString());
            return ExitStatus.DONE.code();
        }));
    }

    @Command(name = "backup")
    int backup(@Parameters(paramLabel = "FILE.zip", descriptionKey = "option.backup-file") Path file) {
        return session.status(RunWork.withStore(session, store -> store.backup(file))
                .map(written -> told("store.backed-up", written)));
    }

    @Command(name = "restore")
    int restore(@Parameters(paramLabel = "FILE.zip", descriptionKey = "option.backup-file") Path file) {
        return session.status(session.storePlace().then(place -> switch (place) {
            case StorePlace.Folder(Path folder) ->
                Store.restore(file, folder).map(restored -> told("store.restored", restored));
            case StorePlace.Server server -> throw WrongCall.of(spec, "store.server", server);
        }));
    }

    @Command(name = "tidy")
    int tidy(
            @Option(names = "--all", paramLabel = "DAYS", defaultValue = "90", descriptionKey = "option.keep-all")
                    int all,
            @Option(names = "--daily", paramLabel = "DAYS", defaultValue = "730", descriptionKey = "option.keep-daily")
                    int daily) {
        if (all < 1 || daily < all) {
            throw WrongCall.of(spec, "mistake.range", "--daily", Math.max(1, all), Integer.MAX_VALUE);
        }
        Retention rule = new Retention(Duration.ofDays(all), Duration.ofDays(daily));
        Outcome<Integer> removed = RunWork.withStore(session, store -> store.tidy(rule));
        return session.status(removed.map(count -> told("store.tidied", count)));
    }

    private int told(String key, Object argument) {
        Object said = argument instanceof Path path ? path.toString() : argument;
        session.print(Texts.of(StoreCommand.class).get(session.language(), key, said));
        return ExitStatus.DONE.code();
    }
}
