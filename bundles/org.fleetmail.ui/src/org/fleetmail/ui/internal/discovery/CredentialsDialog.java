package org.fleetmail.ui.internal.discovery;

import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.core.fleet.Ids;
import org.fleetmail.core.fleet.inventory.NewAccess;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.model.SnmpAccess;
import org.fleetmail.ui.Parts;

/** Asks for credentials of many devices. */
final class CredentialsDialog extends Dialog {
    private static final int SNMP = 161;
    private static final int GREATEST_PORT = 65_535;

    private final int devices;
    private final SortedMap<String, Secret> secrets = new TreeMap<>();
    private Combo version;
    private Spinner port;
    private Text name;
    private Text first;
    private Text second;
    private SnmpAccess access;

    CredentialsDialog(Shell shell, int devices) {
        super(shell);
        this.devices = devices;
    }

    /** The access data, which name the secrets. */
    SnmpAccess access() {
        return access;
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
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults()
                .numColumns(2)
                .margins(12, 12)
                .spacing(10, 8)
                .applyTo(area);
        words(area, NLS.bind(Messages.FillCredentials_text, devices));
        label(area, Messages.FillCredentials_version);
        version = new Combo(area, SWT.READ_ONLY);
        version.setItems("SNMP v2c", "SNMP v3");
        version.select(0);
        version.setData(Parts.ID, "credentials.version");
        label(area, Messages.FillCredentials_port);
        port = new Spinner(area, SWT.BORDER);
        port.setValues(SNMP, 1, GREATEST_PORT, 0, 1, 100);
        port.setData(Parts.ID, "credentials.port");
        label(area, Messages.FillCredentials_name);
        name = text(area, "credentials.name", SWT.NONE);
        name.setMessage(Messages.FillCredentials_name_hint);
        name.addModifyListener(event -> getButton(IDialogConstants.OK_ID).setEnabled(Ids.valid(name.getText())));
        label(area, Messages.FillCredentials_first);
        first = text(area, "credentials.first", SWT.PASSWORD);
        label(area, Messages.FillCredentials_second);
        second = text(area, "credentials.second", SWT.PASSWORD);
        words(area, Messages.FillCredentials_values_hint);
        return area;
    }

    private void words(Composite area, String words) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(words);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .hint(convertWidthInCharsToPixels(70), SWT.DEFAULT)
                .applyTo(label);
    }

    private static void label(Composite area, String words) {
        new Label(area, SWT.NONE).setText(words);
    }

    private static Text text(Composite area, String id, int style) {
        Text text = new Text(area, SWT.BORDER | style);
        text.setData(Parts.ID, id);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return text;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        getButton(IDialogConstants.OK_ID).setData(Parts.ID, "credentials.ok");
        getButton(IDialogConstants.OK_ID).setEnabled(false);
    }

    @Override
    protected void okPressed() {
        boolean v3 = version.getSelectionIndex() == 1;
        String called = name.getText();
        int number = port.getSelection();
        access = v3
                ? NewAccess.user(called, number)
                : NewAccess.communities(called + "/read", called + "/write", number);
        keep(called + (v3 ? "/auth" : "/read"), first);
        keep(called + (v3 ? "/priv" : "/write"), second);
        super.okPressed();
    }

    private void keep(String secret, Text field) {
        if (field.getCharCount() > 0) {
            secrets.put(secret, Secret.of(field.getTextChars()));
        }
    }
}
