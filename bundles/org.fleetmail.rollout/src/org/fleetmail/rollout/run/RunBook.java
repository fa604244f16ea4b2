package org.fleetmail.rollout.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.rollout.plan.Json;
import org.fleetmail.rollout.plan.PlanJson;
import org.fleetmail.rollout.plan.PlannedWave;
import org.fleetmail.store.journal.Draft;
import org.fleetmail.store.journal.EntryKind;
import org.fleetmail.store.journal.Journal;
import org.fleetmail.store.run.Run;
import org.fleetmail.store.run.RunState;

/** The pages of one run in the journal. What was written here is on the disk before the engine goes on. */
final class RunBook {
    private final Journal journal;
    private final String run;

    RunBook(Journal journal, String run) {
        this.journal = journal;
        this.run = run;
    }

    Outcome<Void> started(Run begun, String planSha256) {
        ObjectNode body = Json.object();
        body.put("kind", begun.kind().name());
        body.put("ofRun", begun.ofRun());
        body.put("note", begun.note());
        body.put("who", begun.who());
        body.put("planSha256", planSha256);
        return write("", EntryKind.RUN_STARTED, body);
    }

    Outcome<Void> resumed(ApplyOptions options) {
        ObjectNode body = Json.object().put("note", options.note()).put("who", options.who());
        return write("", EntryKind.RUN_RESUMED, body);
    }

    Outcome<Void> wave(PlannedWave wave) {
        ObjectNode body = Json.object().put("wave", wave.name());
        body.put("devices", wave.devices().size());
        return write("", EntryKind.WAVE_STARTED, body);
    }

    Outcome<Void> intent(Intent intent) {
        return write(intent.device(), EntryKind.INTENT, intent.json());
    }

    Outcome<Void> outcome(DeviceResult result) {
        return write(result.device(), EntryKind.OUTCOME, ResultJson.of(result));
    }

    Outcome<Void> proof(Proof proof) {
        return write(proof.device(), EntryKind.PROOF, ResultJson.of(proof));
    }

    /** Somebody paused the run, or let it go on. */
    Outcome<Void> paused(boolean paused) {
        return write("", paused ? EntryKind.RUN_PAUSED : EntryKind.RUN_CONTINUED, Json.object());
    }

    Outcome<Void> gate(GateResult result) {
        ObjectNode body = Json.object();
        body.put("wave", result.wave());
        body.set("gate", PlanJson.of(result.gate()));
        body.put("scope", result.scope());
        body.put("open", result.open());
        body.put("share", result.share());
        body.put("counted", result.counted());
        return write("", EntryKind.GATE, body);
    }

    /** @param notBegun devices to which nothing was done, each with the reason */
    Outcome<Void> finished(RunState state, Map<Phase, Integer> counts, Collection<DeviceResult> notBegun) {
        ObjectNode body = Json.object().put("state", state.name());
        ObjectNode numbers = body.putObject("counts");
        counts.forEach((phase, count) -> numbers.put(phase.name(), count));
        NotBegun.write(notBegun, body);
        return write("", EntryKind.RUN_FINISHED, body);
    }

    private Outcome<Void> write(String device, EntryKind kind, ObjectNode body) {
        return journal.append(new Draft(run, device, kind, Json.compact(body))).map(entry -> null);
    }

    /** What happened in the run so far, or {@code STORE-DAMAGED} when its pages cannot be understood. */
    Outcome<RunHistory> history() {
        return journal.ofRun(run).then(entries -> {
            try {
                return Outcome.done(RunHistory.of(entries));
            } catch (Json.ShapeException e) {
                return Outcome.failed(Trouble.of(TroubleCode.STORE_DAMAGED, run, e));
            }
        });
    }

    /** What a device was given before this run, newest last. */
    Outcome<List<Intent>> earlierIntents(String device) {
        return journal.ofDevice(device)
                .map(entries -> Intent.allOf(
                        entries.stream().takeWhile(entry -> !entry.run().equals(run))));
    }
}
