package org.fleetmail.ui.internal.exchange;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.exchange.sheet.Encodings;
import org.fleetmail.exchange.sheet.SheetForm;
import org.fleetmail.model.Device;
import org.fleetmail.model.Element;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.look.Fields;

/** What to write, into which file, in which form and encoding. */
final class ExportPage extends WizardPage {
    private final OpenFleet fleet;
    private final List<Device> selected;
    private Combo kind;
    private Button selectedOnly;
    private Text file;
    private Combo encoding;
    private Optional<Path> agreed = Optional.empty();

    ExportPage(OpenFleet fleet, List<Device> selected) {
        super("export", Messages.ExportPage_title, null);
        this.fleet = fleet;
        this.selected = List.copyOf(selected);
        setDescription(Messages.ExportPage_description);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Fields fields = Fields.in(parent);
        kind = fields.combo(Messages.TablePage_kind, "export.kind");
        Stream.of(Kind.values()).forEach(each -> kind.add(each.label().in(Locale.getDefault())));
        kind.select(0);
        kind.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> check()));
        String only = NLS.bind(Messages.ExportPage_selected, selected.size());
        selectedOnly = Fields.box(fields.area(), only, "export.selected", !selected.isEmpty());
        GridDataFactory.fillDefaults().span(3, 1).applyTo(selectedOnly);
        createFile(fields);
        encoding = fields.combo(Messages.TablePage_encoding, "export.encoding");
        Encodings.all().forEach(each -> encoding.add(each.name()));
        encoding.select(0);
        setControl(fields.area());
        check();
    }

    private void createFile(Fields fields) {
        file = fields.text(Messages.ExportPage_file, "export.file", Messages.ExportPage_file_hint, 1);
        file.addModifyListener(event -> check());
        Button browse = new Button(fields.area(), SWT.PUSH);
        browse.setText(Messages.TablePage_browse);
        browse.setData(Parts.ID, "export.browse");
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setFilterExtensions("*.xlsx", "*.csv", "*.tsv");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            agreed = Optional.of(Path.of(chosen));
            file.setText(chosen);
        }
    }

    private void check() {
        boolean devices = kind() == Kind.DEVICES && !selected.isEmpty();
        selectedOnly.setEnabled(devices);
        Optional<SheetForm> form = path().flatMap(SheetForm::of);
        setErrorMessage(form.isPresent() || file.getText().isBlank() ? null : Messages.ExportPage_no_form);
        encoding.setEnabled(form.filter(known -> known == SheetForm.XLSX).isEmpty());
        setPageComplete(form.isPresent());
    }

    private Optional<Path> path() {
        try {
            return file.getText().isBlank()
                    ? Optional.empty()
                    : Optional.of(Path.of(file.getText().strip()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    Kind kind() {
        return Kind.values()[kind.getSelectionIndex()];
    }

    List<? extends Element> elements() {
        return selectedOnly.isEnabled() && selectedOnly.getSelection() ? selected : kind().elements(fleet.fleet());
    }

    Path file() {
        return path().orElseThrow();
    }

    /** Whether a person has to be asked before the file is written: it is there, and was not chosen in the dialog that asks. */
    boolean replacesUnasked() {
        return Files.exists(file()) && agreed.filter(file()::equals).isEmpty();
    }

    SheetForm form() {
        return SheetForm.of(file()).orElseThrow();
    }

    Charset encoding() {
        return Charset.forName(encoding.getText());
    }
}
