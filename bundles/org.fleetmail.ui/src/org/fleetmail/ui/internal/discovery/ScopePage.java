package org.fleetmail.ui.internal.discovery;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.core.preference.Preference;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.device.discovery.DiscoveryRequest;
import org.fleetmail.device.discovery.KnownWays;
import org.fleetmail.device.discovery.Scope;
import org.fleetmail.device.discovery.ServiceBrowser;
import org.fleetmail.model.Fleet;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.rollout.Engines;

/** Where to look, how fast, and in which ways. */
final class ScopePage extends WizardPage {
    private static final int MOST_PORT = 65_535;
    private static final int SNMP = 161;

    private final Fleet fleet;
    private Text ranges;
    private Spinner rate;
    private Spinner port;
    private Button ipp;
    private Button multicast;

    ScopePage(Fleet fleet) {
        super("scope");
        this.fleet = fleet;
        setTitle(Messages.ScopePage_title);
        setDescription(Messages.ScopePage_description);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults()
                .numColumns(2)
                .margins(12, 12)
                .spacing(10, 8)
                .applyTo(area);
        label(area, Messages.ScopePage_ranges);
        ranges = new Text(area, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.WRAP);
        ranges.setData(Parts.ID, "discovery.ranges");
        ranges.setText(subnets());
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 110).applyTo(ranges);
        ranges.addModifyListener(event -> check());
        label(area, Messages.ScopePage_rate);
        rate = number(
                area,
                "discovery.rate",
                Engines.preferences().number(Preference.DISCOVERY_RATE),
                DiscoveryRequest.MOST_RATE);
        label(area, Messages.ScopePage_port);
        port = number(area, "discovery.port", SNMP, MOST_PORT);
        ipp = tick(area, "discovery.ipp", Messages.ScopePage_ipp, true);
        multicast = tick(area, "discovery.mdns", Messages.ScopePage_mdns, false);
        setControl(area);
        check();
    }

    private String subnets() {
        return fleet.getSites().stream()
                .flatMap(site -> site.getSubnets().stream())
                .collect(Collectors.joining("\n"));
    }

    private static void label(Composite area, String text) {
        Label label = new Label(area, SWT.NONE);
        label.setText(text);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
    }

    private static Spinner number(Composite area, String id, int value, int most) {
        Spinner spinner = new Spinner(area, SWT.BORDER);
        spinner.setValues(value, 1, most, 0, 100, 1_000);
        spinner.setData(Parts.ID, id);
        return spinner;
    }

    private static Button tick(Composite area, String id, String text, boolean on) {
        Button button = new Button(area, SWT.CHECK);
        button.setText(text);
        button.setSelection(on);
        button.setData(Parts.ID, id);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
        return button;
    }

    private void check() {
        switch (scope()) {
            case Outcome.Done<Scope> done -> {
                setErrorMessage(null);
                setPageComplete(true);
            }
            case Outcome.Failed<Scope>(Trouble trouble) -> {
                setErrorMessage(
                        ranges.getText().isBlank() ? null : trouble.detail().in(Locale.getDefault()));
                setPageComplete(false);
            }
        }
    }

    private Outcome<Scope> scope() {
        return Scope.of(List.of(ranges.getText()));
    }

    /** What the person asked for. On the UI thread. */
    Wish wish() {
        return new Wish(
                scope().toOptional().orElseThrow(),
                rate.getSelection(),
                port.getSelection(),
                ipp.getSelection(),
                multicast.getSelection());
    }

    /** A request without the ways to ask, which the secret store may take a while to give. */
    record Wish(Scope scope, int rate, int port, boolean ipp, boolean multicast) {
        DiscoveryRequest request(KnownWays ways) {
            DiscoveryRequest request =
                    DiscoveryRequest.of(scope, ways.withDefaults(port)).atRate(rate);
            if (ipp) {
                request = request.withIpp(DiscoveryRequest.IPP);
            }
            return multicast ? request.withServices(ServiceBrowser.multicast()) : request;
        }
    }
}
