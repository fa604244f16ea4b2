package org.fleetmail.ui.internal.rollout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.rollout.finding.DeviceFindings;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.PlanListener;
import org.fleetmail.rollout.run.ApplyOptions;
import org.fleetmail.rollout.run.Phase;
import org.fleetmail.rollout.run.RunControl;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.fleet.Statuses;

/**
 * Planning and applying for one part of the window: the plan it shows, the run of it, and the job that is at it. Everything
 * slow is done in a job; what came of it arrives on the UI thread. A part that is closed stops its job.
 */
public final class RolloutWork {
    private final Shell shell;
    private final Engines engines;
    private final Runnable changed;
    private FleetCopy fleet;
    private OpenFleet opened;
    private Plan plan;
    private PlanProgress progress;
    private RunSummary summary;
    private RunControl control = new RunControl();
    private Job job;

    /**
     * Work that nothing was done of yet.
     *
     * @param changed runs on the UI thread whenever something is different
     */
    public RolloutWork(Shell shell, Services services, Runnable changed) {
        this.shell = shell;
        this.engines = new Engines(services);
        this.changed = changed;
    }

    /** Makes a plan of what {@code planning} says. */
    public void plan(OpenFleet open, String name, PlanningOf planning, Consumer<Plan> then) {
        FleetCopy copy = new FleetCopy(open);
        begin(new PlanJob(
                NLS.bind(Messages.RolloutWork_planning, name),
                planning.of(engines, copy),
                outcome -> later(() -> planned(open, copy, outcome, then))));
    }

    /** How a plan of a copy of the fleet is made. */
    @FunctionalInterface
    public interface PlanningOf {
        /** Prepares on the UI thread what then blocks in a job. */
        BiFunction<PlanListener, Cancellation, Outcome<Plan>> of(Engines engines, FleetCopy copy);
    }

    private void planned(OpenFleet open, FleetCopy copy, Outcome<Plan> outcome, Consumer<Plan> then) {
        job = null;
        switch (outcome) {
            case Outcome.Done<Plan>(Plan made) -> {
                opened = open;
                fleet = copy;
                plan = made;
                progress = null;
                summary = null;
                changed.run();
                then.accept(made);
            }
            case Outcome.Failed<Plan>(Trouble trouble) -> failed(trouble);
        }
    }

    /** Takes over a plan that was made elsewhere, for a copy of the fleet as it is now. */
    public void take(OpenFleet open, Plan made) {
        planned(open, new FleetCopy(open), Outcome.done(made), ready -> {});
    }

    /** Applies the plan, after a person has seen it and said why. */
    public void apply(Consumer<RunSummary> then) {
        ApplyDialog.ask(shell, plan).ifPresent(options -> apply(options, then));
    }

    /** Applies the plan, which a person has seen. */
    public void apply(ApplyOptions options, Consumer<RunSummary> then) {
        Plan applied = plan;
        FleetCopy copy = fleet;
        work(
                NLS.bind(Messages.RolloutWork_applying, applied.name()),
                (watched, hand) -> engines.apply(copy.fleets(), applied, options, watched, hand),
                then);
    }

    /** Goes on with a run whose plan was taken over. */
    public void resume(String run, ApplyOptions options, Consumer<RunSummary> then) {
        FleetCopy copy = fleet;
        work(
                NLS.bind(Messages.RolloutWork_applying, run),
                (watched, hand) -> engines.resume(copy.fleets(), run, options, watched, hand),
                then);
    }

    private void work(
            String name, BiFunction<PlanProgress, RunControl, Outcome<RunSummary>> engine, Consumer<RunSummary> then) {
        PlanProgress watched = new PlanProgress(this::confirm);
        RunControl hand = new RunControl();
        progress = watched;
        control = hand;
        begin(new ApplyJob(
                name,
                stop -> {
                    try (var registration = stop.onCancel(hand::cancel)) {
                        return engine.apply(watched, hand);
                    }
                },
                outcome -> later(() -> applied(outcome, then))));
    }

    private void applied(Outcome<RunSummary> outcome, Consumer<RunSummary> then) {
        job = null;
        switch (outcome) {
            case Outcome.Done<RunSummary>(RunSummary ended) -> {
                summary = ended;
                ended.results().forEach(progress::ended);
                observe(ended);
                changed.run();
                then.accept(ended);
            }
            case Outcome.Failed<RunSummary>(Trouble trouble) -> failed(trouble);
        }
    }

    /** What a device took and what it only said it took is known of the fleet from now on. */
    private void observe(RunSummary ended) {
        DeviceFindings findings = new DeviceFindings(opened.fleet());
        Map<String, List<Finding>> found = new HashMap<>();
        ended.results().stream()
                .filter(result -> result.phase() != Phase.SKIPPED)
                .forEach(result -> found.put(result.device(), findings.of(result)));
        opened.observe(found);
    }

    /** A gate asks a person; the run waits. */
    private boolean confirm(String question) {
        boolean[] answer = {false};
        if (!shell.isDisposed()) {
            shell.getDisplay()
                    .syncExec(() -> answer[0] = MessageDialog.openQuestion(shell, Messages.RolloutWork_gate, question));
        }
        return answer[0];
    }

    private void failed(Trouble trouble) {
        changed.run();
        Statuses.show(trouble);
    }

    private void begin(Job begun) {
        job = begun;
        begun.schedule();
        changed.run();
    }

    private void later(Runnable news) {
        Later.in(shell, news);
    }

    /** Stops what is under way; devices that were begun are finished first. */
    public void cancel() {
        if (job != null) {
            job.cancel();
        }
    }

    /** Begins no further device until {@link #goOn}. */
    public void pause() {
        control.pause();
        note(Messages.RolloutWork_paused);
    }

    /** Goes on after a pause. */
    public void goOn() {
        control.goOn();
        note(Messages.RolloutWork_goes_on);
    }

    public boolean isPaused() {
        return control.isPaused();
    }

    /** Leaves devices as they are whose turn has not come. */
    public void leaveOut(List<PlanItem> items) {
        items.forEach(item -> {
            control.leaveOut(item.device());
            note(NLS.bind(Messages.RolloutWork_left_out, item.name()));
        });
    }

    private void note(String line) {
        if (progress != null) {
            progress.log(line);
        }
        changed.run();
    }

    public Engines engines() {
        return engines;
    }

    /** Whether a job is at it. */
    public boolean isBusy() {
        return job != null;
    }

    /** Forgets the plan, for example because another fleet is at work. */
    public void forget() {
        cancel();
        plan = null;
        progress = null;
        summary = null;
        changed.run();
    }

    public Optional<Plan> plan() {
        return Optional.ofNullable(plan);
    }

    public Optional<PlanProgress> progress() {
        return Optional.ofNullable(progress);
    }

    /** What became of the run of the plan, once it ended. */
    public Optional<RunSummary> summary() {
        return Optional.ofNullable(summary);
    }
}
