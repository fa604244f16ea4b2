package org.fleetmail.ui.internal.preference;

import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.fleetmail.core.net.Proxies;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.internal.form.SecretDialog;
import org.fleetmail.ui.internal.form.SecretKeeping;

/** The button behind which a person enters the password for the proxy. It goes to the secret store at once, and nowhere else. */
final class ProxyPassword {
    private ProxyPassword() {}

    static void add(Composite area, Services services) {
        Button button = new Button(area, SWT.PUSH);
        button.setText(Messages.ProxyPassword_set);
        button.setData(Parts.ID, "preference.proxy-password");
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> ask(button.getShell(), services)));
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .align(SWT.BEGINNING, SWT.CENTER)
                .applyTo(button);
    }

    private static void ask(Shell shell, Services services) {
        SecretDialog.ask(shell, Messages.ProxyPassword_prompt)
                .ifPresent(secret -> new SecretKeeping(shell, services).begin(Map.of(Proxies.SECRET, secret)));
    }
}
