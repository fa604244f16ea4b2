package org.fleetmail.ui.internal.wave;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.model.FleetPackage;
import org.fleetmail.model.GateKind;
import org.fleetmail.ui.internal.look.FeatureTexts;
import org.fleetmail.ui.internal.look.LiveColumn;
import org.fleetmail.ui.internal.look.LiveTable;

/** The waves in their order. */
final class WaveTable {
    private WaveTable() {}

    static LiveTable<WaveDraft> in(Composite parent, String id) {
        return new LiveTable<>(
                parent,
                id,
                Messages.WaveTable_name,
                List.of(
                        LiveColumn.of(id + ".name", Messages.WaveTable_wave, 30, wave -> wave.name),
                        LiveColumn.of(id + ".size", Messages.WaveTable_devices, 26, WaveTable::size),
                        LiveColumn.of(id + ".gates", Messages.WaveTable_gates, 60, WaveTable::gates)));
    }

    private static String size(WaveDraft wave) {
        return switch (wave.size) {
            case MODELS -> Messages.WaveSize_models;
            case COUNT -> wave.number;
            case SHARE -> NLS.bind(Messages.WaveTable_share, wave.number);
            case REST -> Messages.WaveSize_rest;
        };
    }

    private static String gates(WaveDraft wave) {
        return Arrays.stream(GateKind.values())
                .filter(wave::has)
                .map(kind -> gate(wave, kind))
                .collect(Collectors.joining("; "));
    }

    private static String gate(WaveDraft wave, GateKind kind) {
        return kind == GateKind.CONFIRMATION
                ? word(kind)
                : NLS.bind(Messages.WaveTable_gate, word(kind), wave.percent(kind));
    }

    /** What a gate asks. */
    static String word(GateKind kind) {
        return FeatureTexts.literal(FleetPackage.Literals.GATE_KIND, kind);
    }
}
