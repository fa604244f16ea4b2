package org.fleetmail.rollout.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.model.Wave;

/**
 * Which devices a wave takes of those that no wave before it took, and what must hold after it.
 *
 * @param name as people call it; empty: it gets its number
 * @param onePerModel whether it takes one of each model alone
 * @param most not more than so many, 1 or more; {@link #ALL} for no limit
 * @param percent not more than this share of those that are left, 1 to 100
 * @param gates what must hold before the next wave
 */
public record WaveRule(String name, boolean onePerModel, int most, int percent, List<PlannedGate> gates) {
    /** More devices than there can be. */
    public static final int ALL = Integer.MAX_VALUE;

    private static final int WHOLE = 100;

    public WaveRule {
        Objects.requireNonNull(name);
        gates = List.copyOf(gates);
    }

    /** Takes one of each model. */
    public static WaveRule models(String name, List<PlannedGate> gates) {
        return new WaveRule(name, true, ALL, WHOLE, gates);
    }

    /** Takes so many. */
    public static WaveRule count(String name, int devices, List<PlannedGate> gates) {
        return new WaveRule(name, false, devices, WHOLE, gates);
    }

    /** Takes a share of those that are left. */
    public static WaveRule share(String name, int percent, List<PlannedGate> gates) {
        return new WaveRule(name, false, ALL, percent, gates);
    }

    /** Takes everything that is left. */
    public static WaveRule rest(String name, List<PlannedGate> gates) {
        return new WaveRule(name, false, ALL, WHOLE, gates);
    }

    /** The rule of a wave of the fleet. */
    static WaveRule of(Wave wave) {
        List<PlannedGate> gates = wave.getGates().stream()
                .map(gate -> new PlannedGate(gate.getKind(), gate.getPercent()))
                .toList();
        return new WaveRule(
                Optional.ofNullable(wave.getName()).orElse(""),
                wave.isOnePerModel(),
                wave.getCount() > 0 ? wave.getCount() : ALL,
                wave.getSharePercent() > 0 ? wave.getSharePercent() : WHOLE,
                gates);
    }

    /** Rules that put the devices of a plan into the waves it has; the last takes what is left. */
    public static List<WaveRule> of(Plan plan) {
        List<PlannedWave> waves = plan.waves();
        return IntStream.range(0, waves.size())
                .mapToObj(place -> of(waves.get(place), place == waves.size() - 1))
                .toList();
    }

    private static WaveRule of(PlannedWave wave, boolean last) {
        int most = wave.onePerModel() || last ? ALL : wave.devices().size();
        return new WaveRule(wave.isNamed() ? wave.name() : "", wave.onePerModel(), most, WHOLE, wave.gates());
    }

    /** What is wrong with it; empty where nothing is. */
    public Optional<Sentence> mistake() {
        if (most < 1) {
            return Optional.of(Sentence.of(WaveRule.class, "rule.count"));
        }
        if (!isShare(percent) || percent == 0) {
            return Optional.of(Sentence.of(WaveRule.class, "rule.share"));
        }
        return gates.stream().map(PlannedGate::percent).allMatch(WaveRule::isShare)
                ? Optional.empty()
                : Optional.of(Sentence.of(WaveRule.class, "rule.percent"));
    }

    private static boolean isShare(int percent) {
        return percent >= 0 && percent <= WHOLE;
    }
}
