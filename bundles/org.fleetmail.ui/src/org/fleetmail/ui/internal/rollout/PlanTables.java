package org.fleetmail.ui.internal.rollout;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.PlannedGate;
import org.fleetmail.rollout.plan.PlannedWave;
import org.fleetmail.rollout.plan.Preflight;
import org.fleetmail.rollout.plan.Shown;
import org.fleetmail.rollout.run.ProofRow;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.LiveColumn;
import org.fleetmail.ui.internal.look.LiveTable;

/** The tables in which a plan and its run are shown. The progress is that of the run, if there is one. */
final class PlanTables {
    private final Composite parent;
    private final String id;
    private final Icons icons;
    private final Supplier<Optional<PlanProgress>> progress;
    private Plan known;
    private Map<String, String> waves = Map.of();

    /** @param id beginning of the identities of the tables */
    PlanTables(Composite parent, String id, Icons icons, Supplier<Optional<PlanProgress>> progress) {
        this.parent = parent;
        this.id = id;
        this.icons = icons;
        this.progress = progress;
    }

    /** A row for each device; its proofs stand beside its state, where they are seen without scrolling. */
    LiveTable<PlanItem> devices(Supplier<Optional<Plan>> plan) {
        return new LiveTable<>(
                parent,
                id + ".table",
                Messages.PlanTables_devices,
                List.of(
                        LiveColumn.of("plan.device", Messages.PlanTable_device, 34, PlanItem::name)
                                .withImage(item -> icons.get("device")),
                        LiveColumn.<PlanItem>of(
                                        "plan.state",
                                        Messages.PlanTable_state,
                                        26,
                                        item -> PlanWords.state(item, progress.get()))
                                .withImage(this::stateImage)
                                .sortedBy(Comparator.comparing(item -> PlanWords.rank(item, progress.get()))),
                        proof(
                                "read-back",
                                Messages.PlanTables_read_back,
                                Messages.PlanTables_read_back_tooltip,
                                ProofRow::readBack),
                        proof("reach", Messages.PlanTables_reach, Messages.PlanTables_reach_tooltip, ProofRow::reach),
                        proof(
                                "endpoint-verified",
                                Messages.PlanTables_endpoint_verified,
                                Messages.PlanTables_endpoint_verified_tooltip,
                                ProofRow::endpoint),
                        proof(
                                "device-test",
                                Messages.PlanTables_device_test,
                                Messages.PlanTables_device_test_tooltip,
                                ProofRow::deviceTest),
                        proof(
                                "test-mail",
                                Messages.PlanTables_test_mail,
                                Messages.PlanTables_test_mail_tooltip,
                                ProofRow::testMail),
                        LiveColumn.of("plan.counts", Messages.PlanTables_changes, 20, PlanWords::counts),
                        LiveColumn.of(
                                "plan.reason",
                                Messages.PlanTables_reason,
                                70,
                                item -> PlanWords.reason(item, progress.get())),
                        LiveColumn.of(
                                "plan.wave",
                                Messages.PlanTables_wave,
                                22,
                                item -> plan.get()
                                        .map(shown -> wave(shown, item.device()))
                                        .orElse("")),
                        LiveColumn.of("plan.address", Messages.PlanTables_address, 16, PlanItem::address),
                        LiveColumn.of("plan.model", Messages.PlanTables_model, 22, PlanItem::kind)));
    }

    private LiveColumn<PlanItem> proof(
            String what, String heading, String explanation, Function<ProofRow, Shown> shown) {
        return LiveColumn.<PlanItem>of(
                        "plan." + what, heading, 13, item -> PlanWords.shown(item, progress.get(), shown))
                .explained(explanation);
    }

    private String wave(Plan plan, String device) {
        if (plan != known) {
            known = plan;
            waves = waves(plan);
        }
        return waves.getOrDefault(device, "");
    }

    private static Map<String, String> waves(Plan plan) {
        Map<String, String> byDevice = new HashMap<>();
        plan.waves()
                .forEach(wave -> wave.devices()
                        .forEach(device -> byDevice.put(device, wave.label().in(Locale.getDefault()))));
        return byDevice;
    }

    private org.eclipse.swt.graphics.Image stateImage(PlanItem item) {
        return progress.get().isEmpty()
                ? icons.get(PlanWords.icon(item))
                : icons.get(PlanWords.mood(item, progress.get()));
    }

    /** A row for each setting that is written or set by hand, grouped by devices. */
    LiveTable<PlanRow> changes() {
        return new LiveTable<>(
                parent,
                id + ".changes",
                Messages.PlanTables_changes,
                List.of(
                        LiveColumn.of("changes.setting", Messages.PlanTable_setting, 44, PlanRow::label),
                        LiveColumn.of(
                                "changes.actual",
                                Messages.PlanTable_actual,
                                28,
                                row -> row.actual().toString()),
                        LiveColumn.of(
                                "changes.desired",
                                Messages.PlanTable_desired,
                                28,
                                row -> row.desired().toString()),
                        LiveColumn.of(
                                "changes.after",
                                Messages.PlanTables_after,
                                28,
                                row -> row.result(progress.get())
                                        .map(result -> result.after().toString())
                                        .orElse("")),
                        LiveColumn.<PlanRow>of("changes.state", Messages.PlanTable_state, 20, this::state)
                                .withImage(this::stateImage),
                        LiveColumn.of(
                                "changes.from",
                                Messages.PlanTables_from,
                                34,
                                row -> row.change() == null ? "" : row.change().from())));
    }

    private String state(PlanRow row) {
        return row.result(progress.get())
                .map(result -> result.match().label().in(Locale.getDefault()))
                .orElse(row.change() == null ? Messages.PlanTable_by_hand : Messages.PlanTable_will_change);
    }

    private org.eclipse.swt.graphics.Image stateImage(PlanRow row) {
        if (row.change() == null) {
            return icons.get("hand-work");
        }
        return row.result(progress.get())
                .map(result -> icons.get(PlanWords.mood(result.match())))
                .orElseGet(() -> icons.get("state-changed"));
    }

    /** A row for each wave. */
    LiveTable<PlannedWave> waves() {
        return new LiveTable<>(
                parent,
                id + ".waves",
                Messages.PlanTables_waves,
                List.of(
                        LiveColumn.of(
                                "waves.name",
                                Messages.PlanTables_wave,
                                32,
                                wave -> wave.label().in(Locale.getDefault())),
                        LiveColumn.of(
                                "waves.devices",
                                Messages.PlanTables_devices,
                                10,
                                wave -> String.valueOf(wave.devices().size())),
                        LiveColumn.of("waves.ended", Messages.PlanTables_ended, 12, this::ended),
                        LiveColumn.of("waves.gates", Messages.PlanTables_gates, 50, PlanTables::gates),
                        LiveColumn.of(
                                "waves.result",
                                Messages.PlanTables_gate_said,
                                60,
                                wave -> progress.get()
                                        .map(run -> run.gate(wave.name()))
                                        .orElse(""))));
    }

    private String ended(PlannedWave wave) {
        return progress.get()
                .map(run -> String.valueOf(wave.devices().stream()
                        .filter(device -> run.result(device).isPresent())
                        .count()))
                .orElse("");
    }

    static String gates(PlannedWave wave) {
        return wave.gates().stream().map(PlanTables::gate).collect(Collectors.joining("; "));
    }

    private static String gate(PlannedGate gate) {
        return NLS.bind(Messages.PlanTables_gate, PlanWords.gate(gate.kind()), gate.percent());
    }

    /** A row for each endpoint that was asked. */
    LiveTable<Preflight> preflights() {
        return new LiveTable<>(
                parent,
                id + ".preflights",
                Messages.PlanTables_preflights,
                List.of(
                        LiveColumn.of("preflight.name", Messages.PlanTables_endpoint, 30, Preflight::name),
                        LiveColumn.of("preflight.uri", Messages.PlanTables_address, 36, Preflight::uri),
                        LiveColumn.<Preflight>of(
                                        "preflight.result",
                                        Messages.PlanTable_state,
                                        18,
                                        preflight -> preflight.result().label().in(Locale.getDefault()))
                                .withImage(preflight -> icons.get(PlanWords.mood(preflight.result()))),
                        LiveColumn.of(
                                "preflight.at",
                                Messages.PlanTables_asked,
                                20,
                                preflight -> PlanWords.time(preflight.observedAt())),
                        LiveColumn.of(
                                "preflight.notes",
                                Messages.PlanTables_reason,
                                90,
                                preflight -> preflight.findings().stream()
                                        .map(note -> note.in(Locale.getDefault()))
                                        .collect(Collectors.joining(" ")))));
    }

    /** A row for each thing that happened. */
    LiveTable<RunLog.Entry> log() {
        return new LiveTable<>(
                parent,
                id + ".log",
                Messages.PlanTables_log,
                List.of(
                        LiveColumn.<RunLog.Entry>of(
                                        "log.at", Messages.PlanTables_at, 22, entry -> PlanWords.time(entry.at()))
                                .sortedBy(Comparator.comparing(RunLog.Entry::at)),
                        LiveColumn.of("log.text", Messages.PlanTables_what, 120, RunLog.Entry::text)));
    }
}
