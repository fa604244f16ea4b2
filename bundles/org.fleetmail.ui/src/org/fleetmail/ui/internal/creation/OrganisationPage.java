package org.fleetmail.ui.internal.creation;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.core.fleet.Ids;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.Fields;

/** What the organisation is called, and where the fleet is kept. */
final class OrganisationPage extends WizardPage {
    private static final String ENDING = ".fleet";

    private final Path folder;
    private Text name;
    private Text file;
    private boolean ownFile;
    private boolean following;

    /**
     * A page for a new fleet.
     *
     * @param folder where fleets are kept unless a person says otherwise
     * @param next what the fleet is made for
     */
    OrganisationPage(Path folder, Next next) {
        super("organisation");
        this.folder = folder;
        setTitle(Messages.OrganisationPage_title);
        setDescription(
                next == Next.DISCOVER ? Messages.OrganisationPage_discover : Messages.OrganisationPage_description);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Fields fields = Fields.in(parent);
        name = fields.text(Messages.OrganisationPage_name, "newFleet.name", Messages.OrganisationPage_name_hint, 2);
        name.addModifyListener(event -> named());
        file = fields.text(Messages.OrganisationPage_file, "newFleet.file", "", 1);
        file.addModifyListener(event -> typed());
        Button browse = new Button(fields.area(), SWT.PUSH);
        browse.setText(Messages.OrganisationPage_browse);
        browse.setData(Parts.ID, "newFleet.browse");
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
        setControl(fields.area());
    }

    /** The file follows the name until a person chooses another one. */
    private void named() {
        if (!ownFile) {
            following = true;
            file.setText(
                    name().isEmpty()
                            ? ""
                            : folder.resolve(Ids.slug(name()) + ENDING).toString());
            following = false;
        }
        check();
    }

    /** However it came there: by keys, from the clipboard or by another method of input. */
    private void typed() {
        ownFile |= !following;
        check();
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setFilterExtensions("*" + ENDING);
        dialog.setFileName(file().map(path -> path.getFileName().toString()).orElse(""));
        String chosen = dialog.open();
        if (chosen != null) {
            file.setText(chosen.endsWith(ENDING) ? chosen : chosen + ENDING);
        }
    }

    private void check() {
        Optional<String> mistake = mistake();
        setErrorMessage(name().isEmpty() && file.getText().isBlank() ? null : mistake.orElse(null));
        setPageComplete(mistake.isEmpty());
    }

    private Optional<String> mistake() {
        if (name().isEmpty()) {
            return Optional.of(Messages.OrganisationPage_no_name);
        }
        Optional<Path> path = file().filter(chosen -> chosen.toString().endsWith(ENDING));
        if (path.isEmpty() || path.get().getParent() == null) {
            return Optional.of(Messages.OrganisationPage_no_file);
        }
        if (Files.exists(path.get())) {
            return Optional.of(
                    NLS.bind(Messages.OrganisationPage_exists, path.get().getFileName()));
        }
        Path parent = path.get().getParent();
        return Files.isDirectory(parent) && Files.isWritable(parent)
                ? Optional.empty()
                : Optional.of(NLS.bind(Messages.OrganisationPage_folder, parent));
    }

    String name() {
        return name.getText().strip();
    }

    /** The file, as far as it is one. */
    Optional<Path> file() {
        try {
            return file.getText().isBlank()
                    ? Optional.empty()
                    : Optional.of(Path.of(file.getText().strip()).toAbsolutePath());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
