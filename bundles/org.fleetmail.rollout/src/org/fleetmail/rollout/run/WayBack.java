package org.fleetmail.rollout.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fleetmail.core.query.DeviceQuery;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanFile;
import org.fleetmail.rollout.plan.PlannedWave;
import org.fleetmail.rollout.plan.ReturnRequest;
import org.fleetmail.store.Store;
import org.fleetmail.store.run.Run;

/** Finds in the journal what devices shall get back, of a run or since a point, and what they were asked to prove. */
final class WayBack {
    private final Store store;
    private final Fleets fleets;
    private final EarlierSecrets secrets;

    WayBack(Store store, Fleets fleets, EarlierSecrets secrets) {
        this.store = store;
        this.fleets = fleets;
        this.secrets = secrets;
    }

    /** What devices had before a run, or a part of it. */
    Outcome<ReturnRequest> fromRun(Rollouts.Part part) {
        return store.runs()
                .find(part.run())
                .then(run -> plan(run)
                        .then(plan -> fleets.open(plan.fleet())
                                .then(fleet -> fromRun(part, run, fleet))
                                .map(request -> request.proving(plan.waves()))));
    }

    private Outcome<ReturnRequest> fromRun(Rollouts.Part part, Run run, Fleet fleet) {
        RunBook book = new RunBook(store.journal(), run.id());
        return DeviceQuery.parse(part.selection())
                .then(query -> book.history()
                        .then(history -> pasts(book, history, part, query.select(fleet)))
                        .map(pasts ->
                                Return.request(part.run(), run.fleet(), part.selection(), pasts, fleet, secrets)));
    }

    private static Outcome<List<Past>> pasts(
            RunBook book, RunHistory history, Rollouts.Part part, List<Device> devices) {
        Outcome<List<Past>> found = Outcome.done(new ArrayList<>());
        for (Device device : devices) {
            List<Intent> since = history.intents().getOrDefault(device.getId(), List.of()).stream()
                    .filter(intent -> part.wave().map(intent.wave()::equals).orElse(true))
                    .toList();
            if (!since.isEmpty()) {
                found = found.then(all -> book.earlierIntents(device.getId()).map(earlier -> {
                    all.add(new Past(device, earlier, since, Set.of(part.run())));
                    return all;
                }));
            }
        }
        return found;
    }

    /** What devices had at a point in their history. */
    Outcome<ReturnRequest> toPoint(String path, String selection, Point point) {
        return fleets.open(path)
                .then(fleet -> DeviceQuery.parse(selection)
                        .then(query -> new Histories(store).since(point, query.select(fleet)))
                        .then(pasts -> waves(pasts)
                                .map(Return.request(point.name(), path, selection, pasts, fleet, secrets)::proving)));
    }

    /** The waves of the runs that wrote to devices since a point, of the newest run first. */
    private Outcome<List<PlannedWave>> waves(List<Past> pasts) {
        Set<String> names = pasts.stream().flatMap(past -> past.runs().stream()).collect(Collectors.toSet());
        return store.runs()
                .all()
                .map(runs -> runs.stream()
                        .filter(run -> names.contains(run.id()))
                        .sorted(Comparator.comparing(Run::startedAt).reversed())
                        .flatMap(run -> store.runs().find(run.id()).then(WayBack::plan).toOptional().stream())
                        .flatMap(plan -> plan.waves().stream())
                        .toList());
    }

    private static Outcome<Plan> plan(Run run) {
        return PlanFile.parse(run.id(), run.plan());
    }
}
