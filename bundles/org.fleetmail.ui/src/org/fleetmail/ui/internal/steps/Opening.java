package org.fleetmail.ui.internal.steps;

import java.util.List;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PartInitException;
import org.fleetmail.model.Element;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.command.Commands;

/** Opens what a step is done with: a view, the editor of the first of its kind, or what a command opens. */
final class Opening {
    static final String FIRST_DEVICE = "first-device";
    static final String FIRST_ACCOUNT = "first-account";
    static final String RUNS = Parts.RUNS;
    static final String FINDINGS = Parts.FINDINGS;

    private final IWorkbenchPartSite site;
    private final OpenFleet fleet;

    Opening(IWorkbenchPartSite site, OpenFleet fleet) {
        this.site = site;
        this.fleet = fleet;
    }

    void open(Step step) {
        switch (step.opens()) {
            case FIRST_DEVICE -> edit(fleet.fleet().getDevices(), Commands.ADD_DEVICE);
            case FIRST_ACCOUNT -> edit(fleet.fleet().getAccounts(), Commands.ADD_ACCOUNT);
            case RUNS, FINDINGS -> show(step.opens());
            default -> Commands.run(site, step.opens());
        }
    }

    private void edit(List<? extends Element> elements, String add) {
        elements.stream()
                .findFirst()
                .ifPresentOrElse(
                        element -> Commands.open(site.getPage(), fleet, element), () -> Commands.run(site, add));
    }

    private void show(String view) {
        IWorkbenchPage page = site.getPage();
        try {
            page.showView(view);
        } catch (PartInitException e) {
            Statuses.log(e);
        }
    }
}
