package org.fleetmail.ui.internal.creation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.fleetmail.core.fleet.FleetDraft.NewDevice;
import org.fleetmail.ui.Parts;

/** The first devices by hand; and whether to look for more, or to import some, when the fleet is there. */
final class DevicesPage extends LinesPage<NewDevice> {
    private final Map<Next, Button> choices = new LinkedHashMap<>();
    private final Next first;

    /** @param first what is chosen until a person chooses */
    DevicesPage(Next first) {
        super(
                "newFleet.devices",
                Messages.DevicesPage_title,
                Messages.DevicesPage_description,
                Lines::devices,
                device -> device.name() + " · " + device.address());
        this.first = first;
    }

    @Override
    void createMore(Composite area) {
        Group group = new Group(area, SWT.NONE);
        group.setText(Messages.DevicesPage_next);
        group.setLayout(new RowLayout(SWT.VERTICAL));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        Arrays.stream(Next.values()).forEach(next -> choices.put(next, choice(group, next)));
    }

    private Button choice(Group group, Next next) {
        Button button = new Button(group, SWT.RADIO);
        button.setText(
                switch (next) {
                    case NOTHING -> Messages.DevicesPage_nothing;
                    case DISCOVER -> Messages.DevicesPage_discover;
                    case IMPORT -> Messages.DevicesPage_import;
                });
        button.setData(Parts.ID, "newFleet.next." + next);
        button.setSelection(next == first);
        return button;
    }

    Next next() {
        return choices.entrySet().stream()
                .filter(choice -> choice.getValue().getSelection())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Next.NOTHING);
    }
}
