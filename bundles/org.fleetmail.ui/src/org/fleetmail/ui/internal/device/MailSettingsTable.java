package org.fleetmail.ui.internal.device;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.rollout.plan.Desired;
import org.fleetmail.ui.internal.look.Columns;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.NameLinks;

/** The table of a device's mail settings: setting · actual · read · desired · state · source. */
final class MailSettingsTable {
    private final Columns<SettingRow> columns;
    private final Icons icons;

    MailSettingsTable(Composite parent, Icons icons) {
        this.icons = icons;
        this.columns = new Columns<>(parent, "device.settings", SettingRow.class, SWT.BORDER);
        columns.column("settings.setting", Messages.MailSettingsTable_setting, 28, SettingRow::label)
                .column("settings.actual", Messages.MailSettingsTable_actual, 17, SettingRow::actualText)
                .column("settings.age", Messages.MailSettingsTable_age, 13, row -> row.age(Instant.now()))
                .column("settings.desired", Messages.MailSettingsTable_desired, 18, SettingRow::desiredText)
                .column("settings.state", Messages.MailSettingsTable_state, 14, MailSettingsTable::state, this::image)
                .column("settings.source", Messages.MailSettingsTable_source, 18, SettingRow::source);
        columns.viewer().setContentProvider(ArrayContentProvider.getInstance());
    }

    /** Lets a person go from where a value comes from to its editor. */
    void leading(Function<Desired.Value, Optional<Runnable>> way) {
        NameLinks.in(columns.viewer().getTable(), SettingRow.class)
                .column("settings.source", row -> row.desired().flatMap(way));
    }

    TableViewer viewer() {
        return columns.viewer();
    }

    Composite control() {
        return columns.control();
    }

    /** How what the device has and what it shall have compare, in a word. */
    static String state(SettingRow row) {
        return row.result()
                .map(result -> result.match().label().in(Locale.getDefault()))
                .or(() -> row.disagreeing().map(both -> Messages.MailSettingsTable_disagrees))
                .or(() -> row.change().map(change -> Messages.MailSettingsTable_differs))
                .or(() -> row.handWork().map(work -> Messages.MailSettingsTable_by_hand))
                .or(() -> row.actual().isPresent() && row.desired().isPresent()
                        ? Optional.of(Messages.MailSettingsTable_same)
                        : Optional.empty())
                .orElse("");
    }

    private Image image(SettingRow row) {
        String icon = row.result()
                .map(result -> switch (result.match()) {
                    case EQUAL -> "state-good";
                    case NOT_COMPARABLE -> "state-unknown";
                    case DIFFERENT -> "state-bad";
                    case UNREAD -> "state-warning";
                })
                .or(() -> row.disagreeing().map(both -> "state-warning"))
                .or(() -> row.change().map(change -> "state-changed"))
                .or(() -> row.handWork().map(work -> "hand-work"))
                .orElse(row.actual().isPresent() && row.desired().isPresent() ? "state-good" : "");
        return icon.isEmpty() ? null : icons.get(icon);
    }
}
