package org.fleetmail.rollout.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.GateKind;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.PlannedGate;
import org.fleetmail.rollout.plan.PlannedWave;
import org.fleetmail.rollout.plan.Reason;

/**
 * Decides after a wave who may go on. Of a wave with one device of each model every model is judged by its own device
 * and stops alone; any other wave opens or shuts the way for all.
 */
final class Gates {
    private final RunBook book;
    private final RunListener listener;
    private final boolean assumeYes;
    private final StopSigns signs;

    Gates(RunBook book, RunListener listener, boolean assumeYes, StopSigns signs) {
        this.book = book;
        this.listener = listener;
        this.assumeYes = assumeYes;
        this.signs = signs;
    }

    /**
     * Asks the gates of a wave.
     *
     * @param results what became of its devices
     * @return what the gates said; {@code Failed} when the journal cannot be written
     */
    Outcome<List<GateResult>> ask(PlannedWave wave, Map<PlanItem, DeviceResult> results) {
        List<GateResult> said = new ArrayList<>();
        Outcome<List<GateResult>> outcome = Outcome.done(said);
        for (PlannedGate gate : wave.gates()) {
            for (GateResult result : results(wave, gate, results)) {
                act(result);
                said.add(result);
                listener.gate(result);
                outcome = outcome.then(all -> book.gate(result).map(noted -> said));
            }
        }
        return outcome;
    }

    private List<GateResult> results(PlannedWave wave, PlannedGate gate, Map<PlanItem, DeviceResult> results) {
        if (gate.kind() != GateKind.APPLIED_SHARE) {
            return List.of(confirmed(wave, gate));
        }
        Map<String, List<DeviceResult>> scopes = new LinkedHashMap<>();
        results.forEach((item, result) -> scopes.computeIfAbsent(
                        wave.onePerModel() ? item.kind() : "", scope -> new ArrayList<>())
                .add(result));
        List<GateResult> said = new ArrayList<>();
        scopes.forEach((scope, of) -> said.add(share(wave, gate, scope, of)));
        return said;
    }

    private static GateResult share(PlannedWave wave, PlannedGate gate, String scope, List<DeviceResult> results) {
        long good =
                results.stream().filter(result -> result.phase().isSuccess()).count();
        int share = (int) (good * 100 / results.size());
        return GateResult.of(wave.name(), gate, scope, share, share >= gate.percent());
    }

    private GateResult confirmed(PlannedWave wave, PlannedGate gate) {
        Sentence question = Sentence.of(Gates.class, "confirm." + gate.kind().getName(), wave.label());
        boolean yes = gate.kind() == GateKind.CONFIRMATION && assumeYes || listener.confirm(question);
        return GateResult.of(wave.name(), gate, "", yes ? 100 : 0, yes);
    }

    private void act(GateResult result) {
        if (result.open()) {
            return;
        }
        if (result.scope().isEmpty()) {
            signs.stop(Reason.of(TroubleCode.GATE_SHUT, result.text()));
        } else {
            signs.stopKind(result.scope(), Reason.of(TroubleCode.CANARY_FAILED, result.scope()));
        }
    }
}
