package org.fleetmail.ui.internal.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.Verifier;
import org.fleetmail.endpoint.scan.LiveVerifier;
import org.fleetmail.model.Endpoint;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Registration;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.fleet.State;
import org.fleetmail.ui.fleet.Topic;
import org.fleetmail.ui.internal.command.Commands;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.rollout.Engines;

/** All endpoints of the fleet at work; rows follow their verification while it runs. */
public final class VerificationView extends ViewPart {
    private static final int SNAPSHOT_MILLIS = 300;

    private final Map<Endpoint, Check> checks = new HashMap<>();
    private final List<Job> runs = new ArrayList<>();
    private final Runnable tick = this::tick;
    private OpenFleets fleets;
    private TableViewer table;
    private CheckDetails details;
    private CheckButtons buttons;
    private Registration registration = () -> {};

    /** Shows the view and verifies one endpoint. */
    public static void check(IWorkbenchPage page, OpenFleet fleet, Endpoint endpoint) {
        try {
            VerificationView view = (VerificationView) page.showView(Parts.VERIFICATION);
            view.fleets.choose(fleet);
            view.table.setSelection(new StructuredSelection(endpoint), true);
            view.check(List.of(endpoint));
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        fleets = getSite().getService(OpenFleets.class);
        GridLayoutFactory.fillDefaults().margins(6, 4).spacing(6, 4).applyTo(parent);
        Icons icons = new Icons(parent);
        buttons = new CheckButtons(parent, icons, this);
        SashForm sash = new SashForm(parent, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        table = CheckTable.create(sash, icons, endpoint -> check(endpoint).snapshot());
        details = new CheckDetails(sash, icons);
        sash.setWeights(55, 45);
        table.addSelectionChangedListener(event -> refreshSelection());
        table.addDoubleClickListener(event -> Commands.run(getSite(), Commands.OPEN_ELEMENT));
        getSite().setSelectionProvider(table);
        registration = fleets.onChange(this::changed);
        refresh();
    }

    private Check check(Endpoint endpoint) {
        return checks.computeIfAbsent(endpoint, key -> new Check(key.getId()));
    }

    private void changed(OpenFleet fleet, Topic topic) {
        if (topic == Topic.CLOSED) {
            checks.keySet().removeIf(endpoint -> fleets.of(endpoint).isEmpty());
        }
        switch (topic) {
            case OPENED, CLOSED, CONTENT -> getSite().getShell().getDisplay().timerExec(SNAPSHOT_MILLIS / 2, tick);
            case COMMANDS, FINDINGS, STATES, SAVING -> {}
        }
    }

    private void refresh() {
        List<Endpoint> endpoints = fleets.current()
                .map(fleet -> List.copyOf(fleet.fleet().getEndpoints()))
                .orElse(List.of());
        if (!endpoints.equals(table.getInput())) {
            table.setInput(endpoints);
        } else {
            table.refresh();
        }
        buttons.update(hint());
        showDetails();
    }

    /** What to do when there is nothing to check; else empty. */
    private String hint() {
        return fleets.current()
                .map(fleet -> fleet.fleet().getEndpoints().isEmpty() ? Messages.VerificationView_empty : "")
                .orElse(Messages.VerificationView_no_fleet);
    }

    private void refreshSelection() {
        showDetails();
        buttons.update(hint());
    }

    boolean canCheck() {
        return fleets.current()
                .filter(fleet -> !fleet.fleet().getEndpoints().isEmpty())
                .isPresent();
    }

    boolean hasSelection() {
        return !table.getStructuredSelection().isEmpty();
    }

    private void showDetails() {
        if (table.getStructuredSelection().getFirstElement() instanceof Endpoint endpoint) {
            details.show(endpoint, check(endpoint).snapshot());
        } else {
            details.showNothing();
        }
    }

    /** Verifies every endpoint of the fleet at work. */
    public void checkAll() {
        fleets.current().ifPresent(fleet -> check(List.copyOf(fleet.fleet().getEndpoints())));
    }

    /** Verifies the selected endpoints. */
    @SuppressWarnings("unchecked")
    public void checkSelected() {
        check(table.getStructuredSelection().toList());
    }

    /** Stops everything that is being verified. */
    public void cancel() {
        runs.forEach(Job::cancel);
    }

    /** Whether something is being verified. */
    public boolean isBusy() {
        return checks.values().stream().anyMatch(check -> check.snapshot().running());
    }

    private void check(List<Endpoint> endpoints) {
        Services services = getSite().getService(Services.class);
        Verifier verifier = services.one(Verifier.class).orElseGet(LiveVerifier::new);
        Optional<OpenFleet> fleet = fleets.current();
        if (fleet.isEmpty()) {
            return;
        }
        List<VerificationRun.Item> items = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            begin(endpoint).ifPresent(items::add);
        }
        var display = getSite().getShell().getDisplay();
        Job run = new VerificationRun(
                verifier,
                items,
                new Keeping(new Engines(services)),
                check -> display.asyncExec(() -> see(fleet.get(), check)));
        runs.removeIf(job -> job.getState() == Job.NONE);
        runs.add(run);
        run.schedule();
        tick();
    }

    private Optional<VerificationRun.Item> begin(Endpoint endpoint) {
        Check check = check(endpoint);
        if (check.snapshot().running()) {
            return Optional.empty();
        }
        check.begin();
        return switch (EndpointTarget.of(endpoint)) {
            case Outcome.Done<EndpointTarget>(EndpointTarget target) ->
                Optional.of(new VerificationRun.Item(target, check));
            case Outcome.Failed<EndpointTarget>(Trouble trouble) -> {
                check.end(trouble);
                yield Optional.empty();
            }
        };
    }

    private static void see(OpenFleet fleet, Check check) {
        Check.Snapshot now = check.snapshot();
        fleet.see(check.endpoint(), new State(CheckWords.mood(now), CheckWords.outcome(now), Instant.now()));
    }

    /** Paints what is so now, and comes again while something is being verified. */
    private void tick() {
        if (table.getControl().isDisposed()) {
            return;
        }
        boolean more = isBusy();
        refresh();
        if (more) {
            table.getControl().getDisplay().timerExec(SNAPSHOT_MILLIS, tick);
        }
    }

    @Override
    public void setFocus() {
        table.getControl().setFocus();
    }

    @Override
    public void dispose() {
        registration.end();
        cancel();
        super.dispose();
    }
}
