package org.fleetmail.rollout.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.model.GateKind;
import org.fleetmail.model.Rollout;
import org.fleetmail.model.Wave;

/** Puts the devices that will change into waves. Every one of them is in exactly one wave. */
final class Waves {
    private final List<PlanItem> left;
    private final List<PlannedWave> waves = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private Waves(List<PlanItem> items) {
        left = new ArrayList<>(items);
    }

    /** The waves of a rollout; one device of each model and then the rest, where it names none. */
    static List<PlannedWave> of(Optional<Rollout> rollout, List<PlanItem> items) {
        Waves waves = new Waves(
                items.stream().filter(item -> item.state() == ItemState.CHANGE).toList());
        List<Wave> wanted =
                rollout.map(Rollout::getWaves).<List<Wave>>map(List::copyOf).orElse(List.of());
        if (wanted.isEmpty()) {
            waves.add("", true, waves.onePerModel(), List.of(new PlannedGate(GateKind.APPLIED_SHARE, 100)));
        }
        wanted.forEach(waves::add);
        waves.add("", false, List.copyOf(waves.left), List.of());
        return List.copyOf(waves.waves);
    }

    /** Everything at once. */
    static List<PlannedWave> together(List<PlanItem> items) {
        Waves waves = new Waves(
                items.stream().filter(item -> item.state() == ItemState.CHANGE).toList());
        waves.add("", false, List.copyOf(waves.left), List.of());
        return List.copyOf(waves.waves);
    }

    private void add(Wave wave) {
        List<PlannedGate> gates = wave.getGates().stream()
                .map(gate -> new PlannedGate(gate.getKind(), gate.getPercent()))
                .toList();
        add(Optional.ofNullable(wave.getName()).orElse(""), wave.isOnePerModel(), taken(wave), gates);
    }

    private List<PlanItem> taken(Wave wave) {
        List<PlanItem> from = wave.isOnePerModel() ? onePerModel() : List.copyOf(left);
        int most = from.size();
        if (wave.getCount() > 0) {
            most = Math.min(most, wave.getCount());
        }
        if (wave.getSharePercent() > 0) {
            most = Math.min(most, Math.ceilDiv(left.size() * wave.getSharePercent(), 100));
        }
        return from.subList(0, most);
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
