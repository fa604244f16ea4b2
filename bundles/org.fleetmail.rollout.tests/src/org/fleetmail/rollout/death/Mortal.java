package org.fleetmail.rollout.death;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanListener;
import org.fleetmail.rollout.plan.PlanRequest;
import org.fleetmail.rollout.plan.Planner;
import org.fleetmail.rollout.run.ApplyOptions;
import org.fleetmail.rollout.run.RunListener;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.store.Store;

/**
 * A process that works on a run and may be killed at any moment. Arguments: folder, number of devices. It begins the
 * run where there is none, and continues it otherwise. It ends with 0 when the run is finished and with 3 when not.
 */
public final class Mortal {
    private static final ApplyOptions NOTE =
            ApplyOptions.of("killed now and then", "test").withPatience(Duration.ofSeconds(1));

    private Mortal() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        MortalOffice office = new MortalOffice(folder.resolve("devices"), Integer.parseInt(arguments[1]));
        RunListener began = new RunListener() {
            @Override
            public void began(String run, Plan plan) {
                touch(folder.resolve("working"));
            }
        };
        Outcome<RunSummary> ended = Store.open(folder.resolve("store")).then(store -> {
            try (store) {
                return work(store, office, began);
            }
        });
        Files.writeString(
                folder.resolve("ended"),
                ended instanceof Outcome.Failed<RunSummary>(Trouble trouble) ? trouble.toString() : "done");
        Runtime.getRuntime().halt(ended instanceof Outcome.Done<RunSummary> ? 0 : 3);
    }

    private static Outcome<RunSummary> work(Store store, MortalOffice office, RunListener listener) {
        return store.runs()
                .all()
                .then(runs -> runs.isEmpty()
                        ? plan(office)
                                .then(plan -> office.rollouts(store).apply(plan, NOTE, listener, new Cancellation()))
                        : office.rollouts(store).resume(runs.getFirst().id(), NOTE, listener, new Cancellation()));
    }

    private static Outcome<Plan> plan(MortalOffice office) {
        return PlanRequest.of(office.fleet(), "office.fleet", office.rollout(), "")
                .then(request -> Planner.withoutPreflight(office.equipment(), Clock.systemUTC())
                        .plan(request, PlanListener.NONE, new Cancellation()));
    }

    private static void touch(Path file) {
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
