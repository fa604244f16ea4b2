package org.fleetmail.ui.internal.element;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fleetmail.core.query.DeviceQuery;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.form.FormContext;
import org.fleetmail.ui.internal.look.Counts;
import org.fleetmail.ui.internal.look.Elements;

/** Which devices a query chooses, as it is typed. */
final class ChosenDevices {
    private static final int SHOWN = 12;

    private final Supplier<String> query;

    ChosenDevices(Supplier<String> query) {
        this.query = query;
    }

    void create(Composite section, FormContext context) {
        Label label = context.toolkit().createLabel(section, "", SWT.WRAP);
        label.setData(Parts.ID, "query.devices");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(2, 1)
                .hint(200, SWT.DEFAULT)
                .applyTo(label);
        context.refreshing(() -> {
            if (!label.isDisposed()) {
                show(label, words(context.fleet().fleet()));
            }
        });
    }

    private static void show(Label label, String words) {
        if (!label.getText().equals(words)) {
            label.setText(words);
            FormContext.reflow(label);
        }
    }

    /** How many devices, and the first of them; or why the query cannot be understood. */
    String words(Fleet fleet) {
        return switch (DeviceQuery.parse(Optional.ofNullable(query.get()).orElse(""))) {
            case Outcome.Failed<DeviceQuery>(Trouble trouble) ->
                trouble.detail().in(Locale.getDefault());
            case Outcome.Done<DeviceQuery>(DeviceQuery words) -> words(fleet, words);
        };
    }

    private static String words(Fleet fleet, DeviceQuery query) {
        List<Device> chosen = fleet.getDevices().stream().filter(query::matches).toList();
        String names = chosen.stream().limit(SHOWN).map(Elements::name).collect(Collectors.joining(", "));
        return Counts.bind(
                chosen.size() > SHOWN ? Messages.ChosenDevices_more : Messages.ChosenDevices_all, chosen.size(), names);
    }
}
