package org.fleetmail.ui.internal.creation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.core.fleet.FleetDraft.NewAccount;
import org.fleetmail.core.fleet.FleetDraft.NewServer;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.ui.internal.look.Fields;

/** The server mail is handed in at, where it was not found, and the account that sends; both may stay empty. */
final class SenderPage extends WizardPage {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final List<TransportSecurity> METHODS =
            List.of(TransportSecurity.STARTTLS, TransportSecurity.IMPLICIT_TLS, TransportSecurity.NONE);
    private static final List<Integer> PORTS = List.of(587, 465, 25);
    private static final int MOST_PORT = 65_535;

    private Text host;
    private Combo method;
    private Text port;
    private Text address;
    private Text shown;
    private Text login;

    SenderPage() {
        super("sender", Messages.SenderPage_title, null);
        setDescription(Messages.SenderPage_description);
    }

    @Override
    public void createControl(Composite parent) {
        Fields fields = Fields.in(parent);
        host = fields.text(Messages.SenderPage_host, "newFleet.host", Messages.SenderPage_host_hint, 2);
        method = fields.combo(Messages.SenderPage_method, "newFleet.method");
        method.setItems(Messages.SenderPage_starttls, Messages.SenderPage_implicit, Messages.SenderPage_clear);
        method.select(0);
        port = fields.text(Messages.SenderPage_port, "newFleet.port", "", 2);
        port.setText(String.valueOf(PORTS.getFirst()));
        address = fields.text(Messages.SenderPage_address, "newFleet.address", Messages.SenderPage_address_hint, 2);
        shown = fields.text(Messages.SenderPage_shown, "newFleet.displayName", "", 2);
        login = fields.text(Messages.SenderPage_login, "newFleet.login", Messages.SenderPage_login_hint, 2);
        method.addListener(SWT.Selection, event -> port.setText(String.valueOf(PORTS.get(method.getSelectionIndex()))));
        List.of(host, port, address).forEach(field -> field.addModifyListener(event -> check()));
        setControl(fields.area());
        check();
    }

    private void check() {
        String mistake = null;
        if (!host.getText().isBlank() && port().isEmpty()) {
            mistake = Messages.SenderPage_no_port;
        } else if (!address.getText().isBlank()
                && !ADDRESS.matcher(address.getText().strip()).matches()) {
            mistake = Messages.SenderPage_no_address;
        }
        setErrorMessage(mistake);
        setPageComplete(mistake == null);
    }

    private Optional<Integer> port() {
        String digits = port.getText().strip();
        return digits.matches("[0-9]{1,5}")
                ? Optional.of(Integer.valueOf(digits)).filter(number -> number >= 1 && number <= MOST_PORT)
                : Optional.empty();
    }

    /** The server that was written by hand. */
    Optional<NewServer> server() {
        return host.getText().isBlank()
                ? Optional.empty()
                : port().map(number -> new NewServer(
                        Service.SUBMISSION, host.getText().strip(), number, METHODS.get(method.getSelectionIndex())));
    }

    Optional<NewAccount> account() {
        return address.getText().isBlank()
                ? Optional.empty()
                : Optional.of(new NewAccount(
                        address.getText().strip(),
                        shown.getText().strip(),
                        login.getText().strip()));
    }
}
