package org.fleetmail.ui.internal.profile;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Provenance;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.ui.internal.look.Columns;

/** What is known of each setting of a profile, how sure it is, from where and since when. */
final class SettingSheet {
    private SettingSheet() {}

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);

    /** One setting. @param place where the device keeps it, or why it cannot be set */
    record Row(MailSetting setting, String access, String place, Optional<Provenance> from) {
        String confidence() {
            return from.map(each -> each.confidence().label().in(Locale.getDefault()))
                    .orElse("");
        }

        String source() {
            return from.map(Provenance::source).orElse("");
        }

        String date() {
            return from.map(each -> DAY.format(each.date())).orElse("");
        }
    }

    static List<Row> rows(DeviceProfile profile) {
        List<Row> rows = new ArrayList<>();
        for (MailSetting setting : MailSetting.values()) {
            profile.mapping(setting)
                    .map(mapping -> new Row(
                            setting,
                            mapping.access().label().in(Locale.getDefault()),
                            mapping.location().toString(),
                            Optional.of(mapping.provenance())))
                    .or(() -> Optional.ofNullable(profile.notSettable().get(setting))
                            .map(reason -> new Row(
                                    setting,
                                    Messages.SettingSheet_by_hand,
                                    reason.reason().in(Locale.getDefault()),
                                    reason.provenance())))
                    .ifPresent(rows::add);
        }
        return rows;
    }

    static TableViewer create(Composite parent) {
        Columns<Row> columns = new Columns<>(parent, "profiles.sheet", Row.class, SWT.SINGLE | SWT.BORDER);
        columns.column(
                        "sheet.setting",
                        Messages.SettingSheet_setting,
                        24,
                        row -> row.setting().label().in(Locale.getDefault()))
                .column("sheet.access", Messages.SettingSheet_access, 14, Row::access)
                .column("sheet.confidence", Messages.SettingSheet_confidence, 14, Row::confidence)
                .column("sheet.date", Messages.SettingSheet_date, 12, Row::date)
                .column("sheet.place", Messages.SettingSheet_place, 30, Row::place)
                .column("sheet.source", Messages.SettingSheet_source, 44, Row::source);
        columns.viewer().setContentProvider(ArrayContentProvider.getInstance());
        return columns.viewer();
    }
}
