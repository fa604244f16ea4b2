package org.fleetmail.ui.internal.profile;

import java.util.Locale;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.ui.fleet.State.Mood;
import org.fleetmail.ui.internal.look.Columns;
import org.fleetmail.ui.internal.look.Icons;

/** A row for each profile. */
final class ProfileTable {
    private ProfileTable() {}

    static TableViewer create(Composite parent, Icons icons) {
        Columns<DeviceProfile> columns =
                new Columns<>(parent, "profiles.table", DeviceProfile.class, SWT.SINGLE | SWT.BORDER);
        columns.column(
                        "profiles.title",
                        Messages.ProfileTable_title,
                        34,
                        profile -> profile.title().in(Locale.getDefault()))
                .column("profiles.maker", Messages.ProfileTable_maker, 14, DeviceProfile::maker)
                .column("profiles.transport", Messages.ProfileTable_transport, 9, DeviceProfile::transport)
                .column(
                        "profiles.settings",
                        Messages.ProfileTable_settings,
                        9,
                        profile -> String.valueOf(profile.mappings().size()))
                .column(
                        "profiles.confidence",
                        Messages.ProfileTable_confidence,
                        13,
                        profile -> profile.leastConfidence()
                                .map(least -> least.label().in(Locale.getDefault()))
                                .orElse("–"))
                .column(
                        "profiles.state",
                        Messages.ProfileTable_state,
                        38,
                        profile -> profile.state().in(Locale.getDefault()),
                        profile -> icons.get(mood(profile)))
                .column("profiles.name", Messages.ProfileTable_name, 20, DeviceProfile::name);
        columns.viewer().setContentProvider(ArrayContentProvider.getInstance());
        return columns.viewer();
    }

    private static Mood mood(DeviceProfile profile) {
        if (!profile.mailKnown()) {
            return Mood.UNKNOWN;
        }
        return profile.fitForRollout() ? Mood.GOOD : Mood.WARNING;
    }
}
