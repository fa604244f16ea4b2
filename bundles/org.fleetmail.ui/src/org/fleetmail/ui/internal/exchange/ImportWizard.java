package org.fleetmail.ui.internal.exchange;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.custom.BusyIndicator;
import org.eclipse.swt.widgets.Shell;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.exchange.ImportPlan;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.exchange.sheet.Sheet;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.edit.Edits;

/** Takes a table, lets a person say what its columns mean, shows what would become of each row, and does it in one change. */
public final class ImportWizard extends Wizard {
    private static final int WIDTH = 940;
    private static final int HEIGHT = 640;

    private final OpenFleet fleet;
    private final Importing importing = new Importing(new MappingMemory());
    private final PreviewPage preview;
    private final TablePage table;

    private ImportWizard(OpenFleet fleet, Optional<Path> file) {
        this.fleet = fleet;
        this.table = new TablePage(importing, file);
        this.preview = new PreviewPage(importing, fleet);
        setWindowTitle(Messages.ImportWizard_title);
        setNeedsProgressMonitor(true);
    }

    /** Opens the wizard for a fleet, with a file where one was dropped or chosen already. */
    public static void open(Shell shell, OpenFleet fleet, Optional<Path> file) {
        open(shell, new ImportWizard(fleet, file));
    }

    /**
     * Opens the wizard with a table that was pasted.
     *
     * @param kind what its rows are about; empty where that has to be found out
     */
    public static void open(Shell shell, OpenFleet fleet, Outcome<Sheet> pasted, Optional<Kind> kind) {
        ImportWizard wizard = new ImportWizard(fleet, Optional.empty());
        wizard.importing.take(pasted);
        kind.ifPresent(wizard.importing::means);
        open(shell, wizard);
    }

    private static void open(Shell shell, ImportWizard wizard) {
        WizardDialog dialog = new WizardDialog(shell, wizard);
        dialog.setMinimumPageSize(WIDTH, HEIGHT);
        dialog.setPageSize(WIDTH, HEIGHT);
        dialog.open();
    }

    @Override
    public void addPages() {
        addPage(table);
        addPage(preview);
    }

    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == preview && preview.isPageComplete();
    }

    @Override
    public boolean performFinish() {
        importing.remember();
        preview.plan().filter(ImportPlan::changes).ifPresent(plan -> {
            String label =
                    NLS.bind(Messages.ImportWizard_change, plan.kind().label().in(Locale.getDefault()));
            BusyIndicator.showWhile(
                    getShell().getDisplay(),
                    () -> Edits.change(fleet.domain(), fleet.fleet(), label, () -> plan.apply(fleet.fleet())));
        });
        return true;
    }
}
