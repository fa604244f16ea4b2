package org.fleetmail.ui.internal.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.exchange.FleetExport;
import org.fleetmail.model.Device;
import org.fleetmail.ui.fleet.OpenFleet;

/** Writes what a fleet has of one kind, or the devices that are selected, as a table. */
final class ExportWizard extends Wizard {
    private final ExportPage page;

    private ExportWizard(OpenFleet fleet, List<Device> selected) {
        this.page = new ExportPage(fleet, selected);
        setWindowTitle(Messages.ExportWizard_title);
    }

    /** Opens the wizard. */
    static void open(Shell shell, OpenFleet fleet, List<Device> selected) {
        new WizardDialog(shell, new ExportWizard(fleet, selected)).open();
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        Outcome<Path> outcome = FleetExport.write(
                page.kind(), page.elements(), Locale.getDefault(), page.form(), page.encoding(), page.file());
        if (outcome instanceof Outcome.Failed<Path>(Trouble trouble)) {
            page.setErrorMessage(trouble.in(Locale.getDefault()));
            return false;
        }
        return true;
    }
}
