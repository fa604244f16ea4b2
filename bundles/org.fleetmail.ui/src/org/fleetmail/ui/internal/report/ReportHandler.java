package org.fleetmail.ui.internal.report;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.internal.look.FleetHandler;
import org.fleetmail.ui.internal.rollout.Engines;

/** Opens the report wizard for the fleet at work, which has to be saved: a report is about a file. */
public final class ReportHandler extends FleetHandler {
    @Override
    protected void run(ExecutionEvent event, IWorkbenchWindow window, OpenFleet fleet) {
        if (fleet.isDirty()) {
            MessageDialog.openInformation(
                    window.getShell(), Messages.ReportWizard_title, Messages.ReportWizard_unsaved);
            return;
        }
        Engines engines = new Engines(window.getService(Services.class));
        new WizardDialog(window.getShell(), new ReportWizard(fleet, engines)).open();
    }
}
