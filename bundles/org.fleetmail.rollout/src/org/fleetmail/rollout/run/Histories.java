package org.fleetmail.rollout.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.Device;
import org.fleetmail.rollout.plan.Json;
import org.fleetmail.store.Store;
import org.fleetmail.store.journal.JournalEntry;
import org.fleetmail.store.run.Run;

/** What the journal tells of devices over all runs. */
final class Histories {
    private final Store store;

    Histories(Store store) {
        this.store = store;
    }

    /** Every run that was about to write to a device, oldest first. */
    Outcome<List<Moment>> of(String device) {
        return store.runs()
                .all()
                .then(runs -> store.journal().ofDevice(device).then(entries -> {
                    Map<String, Run> byName = runs.stream().collect(Collectors.toMap(Run::id, Function.identity()));
                    return readable(device, () -> moments(entries, byName));
                }));
    }

    /** What was written to some devices, seen from a point; those without an intent since are left out. */
    Outcome<List<Past>> since(Point point, List<Device> devices) {
        Outcome<List<Past>> found = Outcome.done(new ArrayList<>());
        for (Device device : devices) {
            found = found.then(all -> store.journal()
                    .ofDevice(device.getId())
                    .then(entries -> readable(device.getId(), () -> past(device, point, entries)))
                    .map(past -> {
                        past.ifPresent(all::add);
                        return all;
                    }));
        }
        return found;
    }

    private static Optional<Past> past(Device device, Point point, List<JournalEntry> entries) {
        int place = point.place(entries);
        List<Intent> since = Intent.allOf(entries.stream().skip(place));
        Set<String> runs = entries.stream().skip(place).map(JournalEntry::run).collect(Collectors.toSet());
        return since.isEmpty()
                ? Optional.empty()
                : Optional.of(new Past(device, Intent.allOf(entries.stream().limit(place)), since, runs));
    }

    private static List<Moment> moments(List<JournalEntry> entries, Map<String, Run> runs) {
        Map<String, List<JournalEntry>> byRun = new LinkedHashMap<>();
        entries.forEach(entry ->
                byRun.computeIfAbsent(entry.run(), run -> new ArrayList<>()).add(entry));
        return byRun.entrySet().stream()
                .filter(run -> runs.containsKey(run.getKey()))
                .flatMap(run -> moment(runs.get(run.getKey()), run.getValue()).stream())
                .toList();
    }

    private static Optional<Moment> moment(Run run, List<JournalEntry> entries) {
        RunHistory history = RunHistory.of(entries);
        String device = entries.getFirst().device();
        List<Intent> intents = history.intents().getOrDefault(device, List.of());
        if (intents.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Moment(
                run,
                entries.getFirst().at(),
                intents.getFirst().before(),
                Intent.written(intents),
                Optional.ofNullable(history.outcomes().get(device))));
    }

    /** Reads entries of the journal. */
    @FunctionalInterface
    private interface Reading<T> {
        T read();
    }

    private static <T> Outcome<T> readable(String device, Reading<T> reading) {
        try {
            return Outcome.done(reading.read());
        } catch (Json.ShapeException e) {
            return Outcome.failed(Trouble.of(TroubleCode.STORE_DAMAGED, device, e));
        }
    }
}
