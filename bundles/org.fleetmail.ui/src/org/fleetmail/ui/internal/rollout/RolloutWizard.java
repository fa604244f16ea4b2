package org.fleetmail.ui.internal.rollout;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.PageChangingEvent;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.model.Rollout;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanListener;
import org.fleetmail.rollout.plan.PlanRequest;
import org.fleetmail.rollout.run.ApplyOptions;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.Statuses;

/**
 * From the devices to the agreement: selection, settings with their difference, what stands in the way, waves, summary. It
 * reads devices and asks endpoints; it writes nothing.
 */
public final class RolloutWizard extends Wizard {
    private final OpenFleet fleet;
    private final Engines engines;
    private final WizardSelectionPage selection;
    private final WizardWavesPage waves = new WizardWavesPage(this::plan, shaped -> plan = Optional.of(shaped));
    private final WizardSummaryPage summary = new WizardSummaryPage(this::plan);
    private Optional<Plan> plan = Optional.empty();
    private Optional<Agreed> agreed = Optional.empty();

    /**
     * What a person agreed to.
     *
     * @param plan what is written
     * @param options why, and how
     */
    record Agreed(Plan plan, ApplyOptions options) {}

    /** A wizard in which a rollout is chosen already, if there is one. */
    RolloutWizard(OpenFleet fleet, Optional<Rollout> first, Engines engines) {
        this.fleet = fleet;
        this.engines = engines;
        this.selection = new WizardSelectionPage(fleet.fleet(), first, () -> plan = Optional.empty());
        setWindowTitle(Messages.RolloutWizard_title);
        setNeedsProgressMonitor(true);
    }

    @Override
    public void addPages() {
        addPage(selection);
        addPage(new WizardPlanPages.Settings(this::plan));
        addPage(new WizardPlanPages.Obstacles(this::plan));
        addPage(waves);
        addPage(summary);
    }

    /** Each page is made when it is come to: their tables take a while, and the first page shall be there at once. */
    @Override
    public void createPageControls(Composite pages) {}

    private Optional<Plan> plan() {
        return plan;
    }

    /** On the way from the selection to the settings the plan is made; without it there is no way on. */
    void turning(PageChangingEvent event) {
        if (event.getCurrentPage() == selection && event.getTargetPage() == selection.getNextPage() && !makePlan()) {
            event.doit = false;
        } else {
            make((IWizardPage) event.getTargetPage());
        }
    }

    /** In the room that there is: the window would grow for each page that it makes itself. */
    private void make(IWizardPage page) {
        if (page.getControl() == null) {
            Composite pages = selection.getControl().getParent();
            page.createControl(pages);
            page.getControl().setVisible(false);
            pages.layout();
        }
    }

    /** Makes the plan of what is selected, where that was not done yet. */
    private boolean makePlan() {
        if (plan.isPresent()) {
            return true;
        }
        FleetCopy copy = new FleetCopy(fleet);
        Choice choice = selection.choice().in(copy);
        try {
            getContainer()
                    .run(
                            true,
                            true,
                            monitor -> plan(choice.name(), choice.request(copy.fleet(), copy.path()), monitor));
        } catch (InvocationTargetException e) {
            Statuses.log(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return plan.isPresent();
    }

    private void plan(String name, Outcome<PlanRequest> request, IProgressMonitor monitor) {
        monitor.beginTask(NLS.bind(Messages.RolloutWork_planning, name), IProgressMonitor.UNKNOWN);
        Cancellation stop = new Cancellation();
        PlanListener listener = (item, done, all) -> {
            monitor.subTask(NLS.bind(Messages.PlanJob_progress, new Object[] {done, all, item.name()}));
            if (monitor.isCanceled()) {
                stop.cancel();
            }
        };
        switch (request.then(wanted -> engines.plan(wanted, listener, stop))) {
            case Outcome.Done<Plan>(Plan made) when !monitor.isCanceled() -> plan = Optional.of(made);
            case Outcome.Done<Plan> cancelled -> plan = Optional.empty();
            case Outcome.Failed<Plan>(Trouble trouble) -> Statuses.show(trouble);
        }
    }

    @Override
    public boolean performFinish() {
        agreed = plan.map(
                made -> new Agreed(made, ApplyOptions.of(summary.note(), System.getProperty("user.name", ""))));
        return true;
    }

    @Override
    public boolean canFinish() {
        return plan.isPresent() && waves.isPageComplete() && summary.isPageComplete();
    }

    /** What a person agreed to; empty when the wizard was left. */
    Optional<Agreed> agreed() {
        return agreed;
    }
}
