package org.fleetmail.ui.internal.guide;

import java.util.Optional;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.model.Account;
import org.fleetmail.model.Fleet;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.internal.rollout.Engines;

/** What does not work, and then step by step what is wrong and what helps, with evidence to send. */
final class TroubleshootWizard extends Wizard {
    private final ComplaintPage complaint;
    private final StepsPage steps;

    /** @param first the account to begin with */
    TroubleshootWizard(Fleet fleet, Optional<Account> first, Services services) {
        complaint = new ComplaintPage(fleet, first);
        steps = new StepsPage(complaint, new Engines(services));
        setWindowTitle(Messages.TroubleshootWizard_title);
        setHelpAvailable(false);
    }

    @Override
    public void addPages() {
        addPage(complaint);
        addPage(steps);
    }

    @Override
    public void createPageControls(Composite container) {
        super.createPageControls(container);
        getShell().setData(Parts.ID, "guide");
    }

    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == steps && steps.isPageComplete();
    }

    @Override
    public boolean performFinish() {
        return true;
    }

    @Override
    public boolean performCancel() {
        steps.stop();
        return true;
    }
}
