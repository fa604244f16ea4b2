package org.fleetmail.rollout.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.rollout.plan.Json;
import org.fleetmail.rollout.plan.PlanJson;
import org.fleetmail.store.journal.JournalEntry;

/**
 * What the journal tells of a run.
 *
 * @param intents what each device was to be given, oldest first
 * @param open the last intent of each device that has no outcome after it
 * @param outcomes the last outcome of each device
 * @param left devices to which nothing was done, with the reason, since the run ended last
 * @param gates what the gates said
 */
record RunHistory(
        Map<String, List<Intent>> intents,
        Map<String, Intent> open,
        Map<String, DeviceResult> outcomes,
        Map<String, NotBegun.Left> left,
        List<GateResult> gates) {
    static RunHistory of(List<JournalEntry> entries) {
        RunHistory history = new RunHistory(
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new ArrayList<>());
        entries.forEach(history::take);
        return history;
    }

    static RunHistory empty() {
        return of(List.of());
    }

    private void take(JournalEntry entry) {
        ObjectNode body = Json.parse(entry.body());
        switch (entry.kind()) {
            case INTENT -> {
                Intent intent = Intent.of(body);
                intents.computeIfAbsent(entry.device(), device -> new ArrayList<>())
                        .add(intent);
                open.put(entry.device(), intent);
            }
            case OUTCOME -> {
                outcomes.put(entry.device(), ResultJson.result(body));
                open.remove(entry.device());
            }
            case PROOF ->
                outcomes.computeIfPresent(
                        entry.device(), (device, result) -> result.with(ResultJson.proof(device, body)));
            case GATE -> gates.add(gate(body));
            case RUN_RESUMED -> left.clear();
            case RUN_FINISHED -> NotBegun.read(body, left);
            case RUN_STARTED, WAVE_STARTED, RUN_PAUSED, RUN_CONTINUED -> {}
        }
    }

    private static GateResult gate(ObjectNode body) {
        return GateResult.of(
                Json.string(body, "wave"),
                PlanJson.gate(Json.child(body, "gate")),
                Json.string(body, "scope"),
                Json.number(body, "share"),
                Json.flag(body, "open"),
                Json.flag(body, "counted"));
    }

    /** What a device had before the run wrote to it for the first time. */
    Optional<Intent> first(String device) {
        return Optional.ofNullable(intents.get(device)).map(List::getFirst);
    }

    /** The result that stands; an unknown one does not, nor does a silent device nothing was written to. */
    Optional<DeviceResult> settled(String device) {
        return Optional.ofNullable(outcomes.get(device))
                .filter(result -> result.phase() != Phase.UNKNOWN && !open.containsKey(device))
                .filter(result -> !Results.mayChange(result));
    }
}
