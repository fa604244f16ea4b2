package org.fleetmail.rollout.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.fleetmail.model.GateKind;
import org.fleetmail.model.Rollout;

/** Puts the devices that will change into waves. Every one of them is in exactly one wave. */
final class Waves {
    private static final WaveRule CANARIES = WaveRule.models("", List.of(new PlannedGate(GateKind.APPLIED_SHARE, 100)));

    private final List<PlanItem> left;
    private final List<PlannedWave> waves = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private Waves(List<PlanItem> items) {
        left = new ArrayList<>(items);
    }

    /** The waves of a rollout; one device of each model and then the rest, where it names none. */
    static List<PlannedWave> of(Optional<Rollout> rollout, List<PlanItem> items) {
        List<WaveRule> rules = rollout.stream()
                .flatMap(wanted -> wanted.getWaves().stream())
                .map(WaveRule::of)
                .toList();
        return of(rules.isEmpty() ? List.of(CANARIES) : rules, items);
    }

    /** The waves that rules make, and one more for what they leave. */
    static List<PlannedWave> of(List<WaveRule> rules, List<PlanItem> items) {
        Waves waves = new Waves(
                items.stream().filter(item -> item.state() == ItemState.CHANGE).toList());
        rules.forEach(waves::add);
        waves.add("", false, List.copyOf(waves.left), List.of());
        return List.copyOf(waves.waves);
    }

    /**
     * The way back: everything at once, but devices of which a wave of the run asked a proof come last, in waves of their
     * own, and are asked again, once each. What they show is noted and holds nobody up, since the way back must always be
     * open.
     *
     * @param asked the waves of the run, or of several runs
     * @param able whether a device can be tried with a kind of gate
     */
    static List<PlannedWave> back(List<PlanItem> items, List<PlannedWave> asked, BiPredicate<PlanItem, GateKind> able) {
        Waves waves = new Waves(
                items.stream().filter(item -> item.state() == ItemState.CHANGE).toList());
        List<PlanItem> rest = new ArrayList<>(waves.left);
        Map<PlannedWave, List<PlanItem>> proving = new LinkedHashMap<>();
        asked.stream().distinct().forEach(wave -> {
            List<PlanItem> tried = rest.stream()
                    .filter(item -> wave.devices().contains(item.device()))
                    .filter(item -> !proofs(wave, List.of(item), able).isEmpty())
                    .toList();
            proving.put(wave, tried);
            rest.removeAll(tried);
        });
        waves.add("", false, rest, List.of());
        proving.forEach(
                (wave, devices) -> waves.add(named(wave), wave.onePerModel(), devices, proofs(wave, devices, able)));
        return List.copyOf(waves.waves);
    }

    private static String named(PlannedWave wave) {
        return wave.isNamed() ? wave.name() : "";
    }

    private static List<PlannedGate> proofs(
            PlannedWave wave, List<PlanItem> items, BiPredicate<PlanItem, GateKind> able) {
        return wave.gates().stream()
                .map(PlannedGate::kind)
                .filter(kind -> kind == GateKind.DEVICE_TEST || kind == GateKind.TEST_MAIL)
                .filter(kind -> items.stream().anyMatch(item -> able.test(item, kind)))
                .map(kind -> new PlannedGate(kind, 0))
                .toList();
    }

    private void add(WaveRule rule) {
        add(rule.name(), rule.onePerModel(), taken(rule), rule.gates());
    }

    private List<PlanItem> taken(WaveRule rule) {
        List<PlanItem> from = rule.onePerModel() ? onePerModel() : List.copyOf(left);
        int share = Math.ceilDiv(left.size() * rule.percent(), 100);
        return from.subList(0, Math.min(from.size(), Math.min(rule.most(), share)));
    }

    private List<PlanItem> onePerModel() {
        Map<String, PlanItem> first = new LinkedHashMap<>();
        left.forEach(item -> first.putIfAbsent(item.kind(), item));
        return List.copyOf(first.values());
    }

    private void add(String name, boolean onePerModel, List<PlanItem> items, List<PlannedGate> gates) {
        if (items.isEmpty()) {
            return;
        }
        String number = Integer.toString(waves.size() + 1);
        String own = name.isBlank() || !names.add(name) ? number : name;
        List<String> devices = items.stream().map(PlanItem::device).toList();
        waves.add(new PlannedWave(own, onePerModel, devices, gates));
        Set<String> taken = Set.copyOf(devices);
        left.removeIf(item -> taken.contains(item.device()));
    }
}
