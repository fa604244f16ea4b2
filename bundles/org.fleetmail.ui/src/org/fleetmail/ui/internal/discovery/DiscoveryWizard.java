package org.fleetmail.ui.internal.discovery;

import java.util.List;
import org.eclipse.jface.wizard.Wizard;
import org.fleetmail.core.fleet.inventory.Merge;
import org.fleetmail.core.fleet.inventory.Proposal;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.internal.edit.Edits;

/** Looks for devices, shows what was found beside the fleet, and brings the fleet up to date in one change. */
final class DiscoveryWizard extends Wizard {
    private final OpenFleet fleet;
    private final ScopePage scope;
    private final FoundPage found;

    DiscoveryWizard(OpenFleet fleet, Services services) {
        this.fleet = fleet;
        this.scope = new ScopePage(fleet.fleet());
        this.found = new FoundPage(fleet, services, scope);
        setWindowTitle(Messages.DiscoveryWizard_title);
    }

    @Override
    public void addPages() {
        addPage(scope);
        addPage(found);
    }

    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == found && found.isPageComplete();
    }

    @Override
    public boolean performFinish() {
        List<Proposal> chosen = found.chosen();
        found.stop();
        if (!chosen.isEmpty()) {
            Edits.change(
                    fleet.domain(),
                    fleet.fleet(),
                    Messages.DiscoveryWizard_change,
                    () -> Merge.apply(fleet.fleet(), chosen));
        }
        return true;
    }

    @Override
    public boolean performCancel() {
        found.stop();
        return true;
    }
}
