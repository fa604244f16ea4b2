package org.fleetmail.rollout.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.GateKind;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.PlannedGate;
import org.fleetmail.rollout.plan.PlannedWave;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.rollout.plan.Shown;

/**
 * Decides after a wave who may go on. Of a wave with one device of each model every model is judged by its own device
 * and stops alone; any other wave opens or shuts the way for all.
 */
final class Gates {
    private final RunBook book;
    private final RunListener listener;
    private final boolean assumeYes;
    private final StopSigns signs;
    private final Trials trials;

    Gates(RunBook book, RunListener listener, boolean assumeYes, StopSigns signs, Trials trials) {
        this.book = book;
        this.listener = listener;
        this.assumeYes = assumeYes;
        this.signs = signs;
        this.trials = trials;
    }

    /**
     * Asks the gates of a wave.
     *
     * @param results what became of its devices
     * @return what the gates said; {@code Failed} when the journal cannot be written
     */
    Outcome<List<GateResult>> ask(PlannedWave wave, Map<PlanItem, DeviceResult> results) {
        Outcome<List<GateResult>> said = Outcome.done(new ArrayList<>());
        for (PlannedGate gate : wave.gates()) {
            said = said.then(before -> results(wave, gate, results).then(now -> take(before, now)));
        }
        return said;
    }

    private Outcome<List<GateResult>> take(List<GateResult> before, List<GateResult> now) {
        Outcome<List<GateResult>> said = Outcome.done(before);
        for (GateResult result : now) {
            act(result);
            listener.gate(result);
            before.add(result);
            said = said.then(all -> book.gate(result).map(noted -> all));
        }
        return said;
    }

    private Outcome<List<GateResult>> results(PlannedWave wave, PlannedGate gate, Map<PlanItem, DeviceResult> results) {
        return switch (gate.kind()) {
            case APPLIED_SHARE ->
                Outcome.done(
                        shares(wave, gate, results, result -> result.phase().isSuccess()));
            case DEVICE_TEST, TEST_MAIL -> proven(wave, gate, results);
            case CONFIRMATION -> Outcome.done(List.of(confirmed(wave, gate)));
        };
    }

    /** Devices are tried; where there is no way to try any of them, a person is asked. */
    private Outcome<List<GateResult>> proven(PlannedWave wave, PlannedGate gate, Map<PlanItem, DeviceResult> results) {
        return trials.of(gate.kind(), results)
                .map(tried -> tried.isEmpty()
                        ? List.of(confirmed(wave, gate))
                        : shares(wave, gate, tried, result -> shown(gate, result)));
    }

    private static boolean shown(PlannedGate gate, DeviceResult result) {
        Shown shown = gate.kind() == GateKind.TEST_MAIL
                ? result.proof().testMail()
                : result.proof().deviceTest();
        return shown == Shown.YES;
    }

    private static List<GateResult> shares(
            PlannedWave wave,
            PlannedGate gate,
            Map<PlanItem, DeviceResult> results,
            Function<DeviceResult, Boolean> good) {
        Map<String, List<Boolean>> scopes = new LinkedHashMap<>();
        results.forEach((item, result) -> scopes.computeIfAbsent(
                        wave.onePerModel() ? item.kind() : "", scope -> new ArrayList<>())
                .add(good.apply(result)));
        return scopes.entrySet().stream()
                .map(scope -> share(wave, gate, scope.getKey(), scope.getValue()))
                .toList();
    }

    private static GateResult share(PlannedWave wave, PlannedGate gate, String scope, Collection<Boolean> good) {
        int share = (int) (good.stream().filter(yes -> yes).count() * 100 / good.size());
        return GateResult.of(wave.name(), gate, scope, share, share >= gate.percent(), true);
    }

    private GateResult confirmed(PlannedWave wave, PlannedGate gate) {
        Sentence question = Sentence.of(Gates.class, "confirm." + gate.kind().getName(), wave.label());
        boolean yes = gate.kind() == GateKind.CONFIRMATION && assumeYes || listener.confirm(question);
        return GateResult.of(wave.name(), gate, "", yes ? 100 : 0, yes, false);
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
