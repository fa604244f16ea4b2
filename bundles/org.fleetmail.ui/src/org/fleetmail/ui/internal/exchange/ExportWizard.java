package org.fleetmail.ui.internal.exchange;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.exchange.FleetExport;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.exchange.sheet.SheetForm;
import org.fleetmail.model.Device;
import org.fleetmail.model.Element;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.look.Wait;

/** Writes what a fleet has of one kind, or the devices that are selected, as a table. */
final class ExportWizard extends Wizard {
    private final ExportPage page;

    private ExportWizard(OpenFleet fleet, List<Device> selected) {
        this.page = new ExportPage(fleet, selected);
        setWindowTitle(Messages.ExportWizard_title);
        setNeedsProgressMonitor(true);
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
        Kind kind = page.kind();
        List<Element> elements = List.copyOf(page.elements());
        SheetForm form = page.form();
        Charset encoding = page.encoding();
        Path file = page.file();
        if (page.replacesUnasked()
                && !MessageDialog.openQuestion(
                        getShell(), Messages.ExportWizard_title, NLS.bind(Messages.ExportWizard_overwrite, file))) {
            return false;
        }
        return Wait.cancellably(
                        getContainer(),
                        Messages.ExportWizard_title,
                        stop -> FleetExport.write(kind, elements, Locale.getDefault(), form, encoding, file, stop))
                .filter(this::isWritten)
                .isPresent();
    }

    private boolean isWritten(Outcome<Path> outcome) {
        if (outcome instanceof Outcome.Failed<Path>(Trouble trouble)) {
            page.setErrorMessage(trouble.in(Locale.getDefault()));
            return false;
        }
        return true;
    }
}
