package org.fleetmail.ui.internal.navigator;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Registration;
import org.fleetmail.ui.internal.look.Counts;

/** The counts of the fleet at work in the status line. */
public final class FleetStatus extends WorkbenchWindowControlContribution {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withZone(ZoneId.systemDefault());

    private Registration registration = () -> {};
    private Label label;

    @Override
    protected Control createControl(Composite parent) {
        OpenFleets fleets = getWorkbenchWindow().getService(OpenFleets.class);
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 3).applyTo(area);
        label = new Label(area, SWT.NONE);
        label.setData(Parts.ID, "status.counts");
        label.setText(text(fleets));
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .align(SWT.BEGINNING, SWT.CENTER)
                .hint(460, SWT.DEFAULT)
                .applyTo(label);
        registration.end();
        registration = fleets.onChange((fleet, topic) -> show(text(fleets)));
        return area;
    }

    private void show(String text) {
        if (!label.isDisposed() && !label.getText().equals(text)) {
            label.setText(text);
        }
    }

    private static String text(OpenFleets fleets) {
        return fleets.current().map(FleetStatus::counts).orElse("");
    }

    private static String counts(OpenFleet fleet) {
        long serious = fleet.allFindings().stream()
                .filter(finding -> finding.severity().atLeast(Severity.HIGH))
                .count();
        String counts = Counts.bind(Messages.FleetStatus_counts, new Object[] {
            fleet.fleet().getDevices().size(),
            fleet.fleet().getEndpoints().size(),
            serious,
            fleet.allFindings().size() - serious
        });
        return counts
                + fleet.lastSeen()
                        .map(at -> NLS.bind(Messages.FleetStatus_last, TIME.format(at)))
                        .orElse("");
    }

    @Override
    public void dispose() {
        registration.end();
        super.dispose();
    }
}
