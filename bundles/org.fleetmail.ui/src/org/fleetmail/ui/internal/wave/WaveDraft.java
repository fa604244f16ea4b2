package org.fleetmail.ui.internal.wave;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fleetmail.model.GateKind;
import org.fleetmail.rollout.plan.PlannedGate;
import org.fleetmail.rollout.plan.WaveRule;

/** A wave as a person is typing it: what was typed stays, also where it is no number. */
final class WaveDraft {
    private static final int WHOLE = 100;

    /** How it says how many devices it takes. */
    enum Size {
        MODELS,
        COUNT,
        SHARE,
        REST
    }

    String name = "";
    Size size = Size.COUNT;
    String number = "1";
    private final Map<GateKind, String> gates = new EnumMap<>(GateKind.class);

    /** A new wave: one device, which must be applied before it goes on. */
    WaveDraft() {
        gates.put(GateKind.APPLIED_SHARE, String.valueOf(WHOLE));
    }

    WaveDraft(WaveRule rule) {
        name = rule.name();
        size = sizeOf(rule);
        number = size == Size.SHARE
                ? String.valueOf(rule.percent())
                : rule.most() == WaveRule.ALL ? "" : String.valueOf(rule.most());
        rule.gates().forEach(gate -> gates.put(gate.kind(), String.valueOf(gate.percent())));
    }

    private static Size sizeOf(WaveRule rule) {
        if (rule.onePerModel()) {
            return Size.MODELS;
        }
        if (rule.percent() < WHOLE) {
            return Size.SHARE;
        }
        return rule.most() == WaveRule.ALL ? Size.REST : Size.COUNT;
    }

    boolean has(GateKind kind) {
        return gates.containsKey(kind);
    }

    /** The share a gate asks for, as it was typed; the whole where it is not asked. */
    String percent(GateKind kind) {
        return gates.getOrDefault(kind, String.valueOf(WHOLE));
    }

    void ask(GateKind kind, String percent) {
        gates.put(kind, percent);
    }

    void dismiss(GateKind kind) {
        gates.remove(kind);
    }

    /** What was typed, as a rule; what is no number becomes one that no rule may have. */
    WaveRule rule() {
        return switch (size) {
            case MODELS -> WaveRule.models(name, gates());
            case COUNT -> WaveRule.count(name, Numbers.of(number), gates());
            case SHARE -> WaveRule.share(name, Numbers.of(number), gates());
            case REST -> WaveRule.rest(name, gates());
        };
    }

    private List<PlannedGate> gates() {
        List<PlannedGate> asked = new ArrayList<>();
        gates.forEach((kind, percent) -> asked.add(new PlannedGate(kind, Numbers.of(percent))));
        return asked;
    }
}
