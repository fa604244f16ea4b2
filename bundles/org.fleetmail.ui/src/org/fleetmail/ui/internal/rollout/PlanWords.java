package org.fleetmail.ui.internal.rollout;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.model.FleetPackage;
import org.fleetmail.model.GateKind;
import org.fleetmail.rollout.plan.HandWork;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.rollout.plan.Shown;
import org.fleetmail.rollout.run.DeviceResult;
import org.fleetmail.rollout.run.Phase;
import org.fleetmail.rollout.run.ProofRow;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.rollout.run.SettingResult;
import org.fleetmail.store.run.RunKind;
import org.fleetmail.store.run.RunState;
import org.fleetmail.ui.fleet.State.Mood;
import org.fleetmail.ui.internal.look.FeatureTexts;

/** How plans and results are said and drawn. */
public final class PlanWords {
    private static final int MOST_EXPLAINED = 20;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault());

    private PlanWords() {}

    /** How many devices are in each state, in one line. */
    public static String summary(Plan plan) {
        return plan.counts().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey().label().in(Locale.getDefault()) + " " + entry.getValue())
                .collect(Collectors.joining(" · "));
    }

    /** What a plan is called. */
    static String name(Plan plan) {
        return plan.name().isBlank() ? Messages.PlanWords_unnamed : plan.name();
    }

    public static Mood mood(ItemState state) {
        return switch (state) {
            case CHANGE -> Mood.BUSY;
            case NOTHING_TO_DO -> Mood.GOOD;
            case HAND_WORK -> Mood.WARNING;
            case BLOCKED, UNREACHABLE, CREDENTIALS_NEEDED -> Mood.BAD;
        };
    }

    public static Mood mood(Phase phase) {
        return switch (phase) {
            case PROVEN, APPLIED, NOTHING_TO_DO -> Mood.GOOD;
            case HAND_WORK, SKIPPED -> Mood.WARNING;
            case REFUSED, UNKNOWN -> Mood.BAD;
            case WAITING, READING, WRITING, READING_BACK, RESTORING -> Mood.BUSY;
        };
    }

    public static Mood mood(Verdict.Result result) {
        return switch (result) {
            case VERIFIED -> Mood.GOOD;
            case UNTRUSTED -> Mood.WARNING;
            case INSECURE, UNREACHABLE -> Mood.BAD;
            case UNKNOWN -> Mood.UNKNOWN;
        };
    }

    public static Mood mood(RunState state) {
        return switch (state) {
            case RUNNING -> Mood.BUSY;
            case FINISHED -> Mood.GOOD;
            case STOPPED, CANCELLED -> Mood.WARNING;
        };
    }

    static String word(RunState state) {
        return switch (state) {
            case RUNNING -> Messages.RunState_running;
            case FINISHED -> Messages.RunState_finished;
            case STOPPED -> Messages.RunState_stopped;
            case CANCELLED -> Messages.RunState_cancelled;
        };
    }

    static String word(RunKind kind) {
        return kind == RunKind.ROLLBACK ? Messages.RunKind_rollback : Messages.RunKind_rollout;
    }

    /** What a gate asks. */
    static String gate(GateKind kind) {
        return FeatureTexts.literal(FleetPackage.Literals.GATE_KIND, kind);
    }

    static String time(Instant moment) {
        return TIME.format(moment);
    }

    /** A time of day as people say it: minutes and seconds. */
    static String duration(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** The figures of a run that is under way, in one line. */
    static String figures(RunFigures figures) {
        String counts = figures.counts().entrySet().stream()
                .map(entry -> entry.getKey().label().in(Locale.getDefault()) + " " + entry.getValue())
                .collect(Collectors.joining(" · "));
        String line = NLS.bind(Messages.PlanWords_ended, new Object[] {figures.ended(), figures.all(), counts});
        return figures.left()
                .map(left -> line + " · "
                        + NLS.bind(Messages.PlanWords_rate, Math.round(figures.perMinute()), duration(left)))
                .orElse(line);
    }

    /** Why a device is as it is, in one line; empty where that goes without saying. */
    static String reason(PlanItem item, Optional<PlanProgress> progress) {
        return progress
                .flatMap(run -> run.result(item.device()))
                .map(DeviceResult::reasons)
                .orElse(item.reasons())
                .stream()
                .map(reason -> reason.text(Locale.getDefault()))
                .collect(Collectors.joining(" "));
    }

    /** What was shown of a device after its change; empty before its turn. */
    static String shown(PlanItem item, Optional<PlanProgress> progress, Function<ProofRow, Shown> what) {
        return progress.flatMap(run -> run.result(item.device()))
                .map(result -> what.apply(result.proof()).label().in(Locale.getDefault()))
                .orElse("");
    }

    /** For sorting: what needs a person first. */
    static int rank(PlanItem item, Optional<PlanProgress> progress) {
        return switch (mood(item, progress)) {
            case BAD -> 0;
            case WARNING -> 1;
            case BUSY -> 2;
            case UNKNOWN -> 3;
            case GOOD -> 4;
        };
    }

    /** How many devices ended in each way, in one line. */
    static String counts(RunSummary summary) {
        return summary.counts().entrySet().stream()
                .map(entry -> entry.getKey().label().in(Locale.getDefault()) + " " + entry.getValue())
                .collect(Collectors.joining(" · "));
    }

    /** Name of the icon of a mood; a change that is planned has its own. */
    public static String icon(PlanItem item) {
        return item.state() == ItemState.CHANGE ? "state-changed" : icon(mood(item.state()));
    }

    static String icon(Mood mood) {
        return "state-" + mood.name().toLowerCase(Locale.ROOT);
    }

    static Mood mood(SettingResult.Match match) {
        return switch (match) {
            case EQUAL -> Mood.GOOD;
            case NOT_COMPARABLE -> Mood.UNKNOWN;
            case DIFFERENT -> Mood.BAD;
            case UNREAD -> Mood.WARNING;
        };
    }

    /** What the device's row says in the column of settings. */
    static String counts(PlanItem item) {
        String changes = item.pushed().isEmpty()
                ? ""
                : NLS.bind(Messages.PlanWords_changes, item.pushed().size());
        String hand = item.handWork().isEmpty()
                ? ""
                : NLS.bind(Messages.PlanWords_by_hand, item.handWork().size());
        return Arrays.stream(new String[] {changes, hand})
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** State of a device: its result, how far it is, or what is planned. */
    static String state(PlanItem item, Optional<PlanProgress> progress) {
        Locale language = Locale.getDefault();
        return progress.flatMap(run -> run.phase(item.device()))
                .map(phase -> phase.label().in(language))
                .orElseGet(() -> item.state().label().in(language));
    }

    static Mood mood(PlanItem item, Optional<PlanProgress> progress) {
        return progress.flatMap(run -> run.phase(item.device()))
                .map(PlanWords::mood)
                .orElseGet(() -> mood(item.state()));
    }

    /** Everything that explains a device, for reading: why, what to do, what to do by hand. */
    public static String explanation(PlanItem item, Optional<DeviceResult> result) {
        StringBuilder text = new StringBuilder();
        line(text, item.name() + " (" + item.address() + ")");
        line(
                text,
                result.map(ended -> ended.phase().label().in(Locale.getDefault()))
                        .orElseGet(() -> item.state().label().in(Locale.getDefault())));
        result.map(DeviceResult::reasons).orElse(item.reasons()).forEach(reason -> reason(text, reason));
        item.disagreeing()
                .forEach((setting, words) ->
                        line(text, setting.label().in(Locale.getDefault()) + ": " + words.in(Locale.getDefault())));
        item.handWork().forEach(work -> line(text, "\n" + handWork(work)));
        questions(text, item);
        return text.toString();
    }

    /** What was asked of the device before anything is written, and the answers. */
    private static void questions(StringBuilder text, PlanItem item) {
        Locale language = Locale.getDefault();
        if (!item.preflight().isEmpty()) {
            text.append('\n');
        }
        item.preflight()
                .forEach(asked -> line(text, NLS.bind(Messages.PlanWords_question, new Object[] {
                    asked.question().label().in(language),
                    asked.answer().label().in(language),
                    asked.detail().in(language)
                })));
    }

    /** What needs a person in a plan or a run: every device that is not simply changed or fine. */
    static String overview(Plan plan, Optional<PlanProgress> progress) {
        return plan.items().stream()
                .filter(item -> needsPerson(item, progress))
                .limit(MOST_EXPLAINED)
                .map(item -> explanation(item, progress.flatMap(run -> run.result(item.device()))))
                .collect(Collectors.joining("\n"));
    }

    private static boolean needsPerson(PlanItem item, Optional<PlanProgress> progress) {
        Mood mood = mood(item, progress);
        return !item.handWork().isEmpty() || mood == Mood.BAD || mood == Mood.WARNING;
    }

    private static void reason(StringBuilder text, Reason reason) {
        Locale language = Locale.getDefault();
        line(text, "\n" + reason.text(language));
        line(text, NLS.bind(Messages.PlanWords_remedy, reason.remedy().in(language)));
    }

    /** What a person has to do at a device. */
    public static String handWork(HandWork work) {
        Locale language = Locale.getDefault();
        String what =
                NLS.bind(Messages.PlanWords_hand_work, work.setting().label().in(language), work.desired());
        return what + " " + work.where().in(language) + "\n" + work.reason().in(language);
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
