package org.fleetmail.cli.internal.command;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.fleetmail.cli.internal.output.Json;
import org.fleetmail.cli.internal.run.RunJson;
import org.fleetmail.cli.internal.run.RunProgress;
import org.fleetmail.cli.internal.run.RunText;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.rollout.plan.LiveEndpointCheck;
import org.fleetmail.rollout.proof.SendProver;
import org.fleetmail.rollout.run.Fleets;
import org.fleetmail.rollout.run.Provers;
import org.fleetmail.rollout.run.Rollouts;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.store.Store;

/** What the commands that work on runs have in common. */
final class RunWork {
    private RunWork() {}

    /** Works with the store's runs and closes the store. */
    static <T> Outcome<T> with(Session session, Function<Rollouts, Outcome<T>> work) {
        return withStore(session, store -> work.apply(rollouts(store, session)));
    }

    /** Works with the store and closes it. */
    static <T> Outcome<T> withStore(Session session, Function<Store, Outcome<T>> work) {
        return session.openStore().then(opened -> {
            try (Store store = opened) {
                return work.apply(store);
            }
        });
    }

    /** Does a run, shows how it goes, and writes what became of it. */
    static Outcome<Integer> run(
            Session session, Format format, BiFunction<Rollouts, RunProgress, Outcome<RunSummary>> work) {
        return run(session, format, fleet -> SendProver.careful(fleet, session.secrets()), work);
    }

    /** The same with other provers of whether devices can send. */
    static Outcome<Integer> run(
            Session session,
            Format format,
            Provers provers,
            BiFunction<Rollouts, RunProgress, Outcome<RunSummary>> work) {
        RunProgress progress = new RunProgress(session);
        Outcome<RunSummary> summary =
                withStore(session, store -> work.apply(rollouts(store, session, provers), progress));
        progress.finish();
        return summary.map(done -> {
            write(done, session, format);
            return session.ended(done.clean());
        });
    }

    /** Writes what became of a run. */
    static void write(RunSummary summary, Session session, Format format) {
        switch (format) {
            case TEXT -> new RunText(session).print(summary);
            case JSON -> session.print(Json.pretty(RunJson.of(summary, session.language())));
        }
    }

    private static Rollouts rollouts(Store store, Session session) {
        return rollouts(store, session, fleet -> SendProver.careful(fleet, session.secrets()));
    }

    private static Rollouts rollouts(Store store, Session session, Provers provers) {
        return new Rollouts(store, session.equipment(), Fleets.files(), session.clock(), provers)
                .checking(new LiveEndpointCheck(session.verifier(), store.observations()));
    }
}
