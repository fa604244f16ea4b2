package org.fleetmail.ui.internal.report;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.report.evidence.EvidenceForm;
import org.fleetmail.report.making.EvidenceOrder;
import org.fleetmail.ui.internal.look.Fields;

/** Whether evidence is written beside the report, who signs it, and who says when. */
final class EvidencePage extends WizardPage {
    private static final EvidenceForm[] FORMS = EvidenceForm.values();

    private Combo form;
    private Text key;
    private Button browse;
    private Text secret;
    private Text stamps;

    EvidencePage() {
        super("evidence", Messages.EvidencePage_title, null);
        setDescription(Messages.EvidencePage_description);
    }

    @Override
    public void createControl(Composite parent) {
        Fields fields = Fields.in(parent);
        form = fields.combo(Messages.EvidencePage_form, "report.evidence");
        form.setItems(Messages.EvidencePage_none, Messages.EvidencePage_folder, Messages.EvidencePage_zip);
        form.select(0);
        key = fields.text(Messages.EvidencePage_key, "report.key", Messages.EvidencePage_key_hint, 1);
        browse = ReportPage.browse(fields, "report.key.browse", () -> new FileDialog(getShell()).open(), key);
        secret = fields.text(Messages.EvidencePage_secret, "report.key.secret", "", 2);
        stamps = fields.text(Messages.EvidencePage_stamps, "report.stamps", Messages.EvidencePage_stamps_hint, 2);
        form.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> check()));
        key.addModifyListener(event -> check());
        secret.addModifyListener(event -> check());
        stamps.addModifyListener(event -> check());
        setControl(fields.area());
        check();
    }

    private void check() {
        boolean wanted = form.getSelectionIndex() > 0;
        key.setEnabled(wanted);
        browse.setEnabled(wanted);
        secret.setEnabled(wanted && !text(key).isEmpty());
        stamps.setEnabled(wanted);
        Optional<String> mistake = wanted ? mistake() : Optional.empty();
        setErrorMessage(mistake.orElse(null));
        setPageComplete(mistake.isEmpty());
    }

    private Optional<String> mistake() {
        if (!text(key).isEmpty() && path().isEmpty()) {
            return Optional.of(Messages.EvidencePage_key_wrong);
        }
        if (!text(key).isEmpty() && text(secret).isEmpty()) {
            return Optional.of(Messages.EvidencePage_secret_missing);
        }
        return text(stamps).isEmpty() || server().isPresent()
                ? Optional.empty()
                : Optional.of(Messages.EvidencePage_stamps_wrong);
    }

    private static String text(Text field) {
        return field.getText().strip();
    }

    private Optional<Path> path() {
        try {
            return Optional.of(Path.of(text(key))).filter(Path::isAbsolute).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<URI> server() {
        try {
            return Optional.of(URI.create(text(stamps)))
                    .filter(uri -> uri.getHost() != null)
                    .filter(uri -> "http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What is ordered; empty for no evidence. */
    Optional<EvidenceOrder> order() {
        int chosen = form.getSelectionIndex();
        return chosen == 0
                ? Optional.empty()
                : Optional.of(
                        new EvidenceOrder(FORMS[chosen - 1], path(), path().isPresent() ? text(secret) : "", server()));
    }
}
