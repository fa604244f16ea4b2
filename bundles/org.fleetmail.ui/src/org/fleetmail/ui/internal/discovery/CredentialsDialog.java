package org.fleetmail.ui.internal.discovery;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.core.fleet.Ids;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.model.Device;
import org.fleetmail.ui.Parts;

/** Asks for credentials of many devices: of SNMP, or of their web interfaces. */
final class CredentialsDialog extends Dialog {
    private static final int GREATEST_PORT = 65_535;

    private final int devices;
    private final SortedMap<String, Secret> secrets = new TreeMap<>();
    private Composite area;
    private Combo kind;
    private Spinner port;
    private Text name;
    private Row user;
    private Row first;
    private Row second;
    private CredentialsKind chosen = CredentialsKind.SNMP_V2C;
    private NewCredentials credentials;

    /** A field with its label, which some kinds do not have. */
    private record Row(Label label, Text field) {
        void show(String words) {
            label.setText(words);
            Stream.of(label, field).forEach(control -> {
                control.setVisible(!words.isEmpty());
                ((GridData) control.getLayoutData()).exclude = words.isEmpty();
            });
        }
    }

    CredentialsDialog(Shell shell, int devices) {
        super(shell);
        this.devices = devices;
    }

    /** Gives the access data, which name the secrets, to devices. */
    void give(Collection<Device> many) {
        credentials.give(many, secrets.values());
    }

    /** The secrets that were typed, by name. */
    SortedMap<String, Secret> secrets() {
        return secrets;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.FillCredentials_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults()
                .numColumns(2)
                .margins(12, 12)
                .spacing(10, 8)
                .applyTo(area);
        words(
                area,
                devices == 1 ? Messages.FillCredentials_text_one : NLS.bind(Messages.FillCredentials_text, devices));
        label(Messages.FillCredentials_kind);
        kind = new Combo(area, SWT.READ_ONLY);
        kind.setItems(
                Stream.of(CredentialsKind.values()).map(CredentialsKind::title).toArray(String[]::new));
        kind.select(chosen.ordinal());
        kind.setData(Parts.ID, "credentials.kind");
        label(Messages.FillCredentials_port);
        port = new Spinner(area, SWT.BORDER);
        port.setValues(chosen.port(), 1, GREATEST_PORT, 0, 1, 100);
        port.setData(Parts.ID, "credentials.port");
        name = row("credentials.name", SWT.NONE, Messages.FillCredentials_name).field();
        name.setMessage(Messages.FillCredentials_name_hint);
        name.addModifyListener(event -> getButton(IDialogConstants.OK_ID).setEnabled(Ids.valid(name.getText())));
        user = row("credentials.user", SWT.NONE, "");
        first = row("credentials.first", SWT.PASSWORD, "");
        second = row("credentials.second", SWT.PASSWORD, "");
        words(area, Messages.FillCredentials_values_hint);
        kind.addListener(SWT.Selection, event -> choose(CredentialsKind.values()[kind.getSelectionIndex()]));
        choose(chosen);
        return area;
    }

    /** A port that somebody typed stays. */
    private void choose(CredentialsKind other) {
        if (port.getSelection() == chosen.port()) {
            port.setSelection(other.port());
        }
        chosen = other;
        user.show(other.userLabel());
        first.show(other.firstLabel());
        second.show(other.secondLabel());
        area.layout(true, true);
    }

    private void words(Composite parent, String words) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(words);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .hint(convertWidthInCharsToPixels(70), SWT.DEFAULT)
                .applyTo(label);
    }

    private Label label(String words) {
        Label label = new Label(area, SWT.NONE);
        label.setText(words);
        GridDataFactory.swtDefaults().applyTo(label);
        return label;
    }

    private Row row(String id, int style, String words) {
        Label label = label(words);
        Text text = new Text(area, SWT.BORDER | style);
        text.setData(Parts.ID, id);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return new Row(label, text);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        getButton(IDialogConstants.OK_ID).setData(Parts.ID, "credentials.ok");
        getButton(IDialogConstants.OK_ID).setEnabled(false);
    }

    @Override
    protected void okPressed() {
        credentials = new NewCredentials(chosen, name.getText(), user.field().getText(), port.getSelection());
        keep(credentials.firstSecret(), first.field());
        if (!chosen.secondLabel().isEmpty()) {
            keep(credentials.secondSecret(), second.field());
        }
        super.okPressed();
    }

    private void keep(String secret, Text field) {
        if (field.getCharCount() > 0) {
            secrets.put(secret, Secret.of(field.getTextChars()));
        }
    }
}
