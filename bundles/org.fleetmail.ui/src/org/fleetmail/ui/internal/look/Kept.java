package org.fleetmail.ui.internal.look;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.fleetmail.ui.fleet.Statuses;
import org.osgi.service.prefs.BackingStoreException;

/** How a person left the window, from one start of the console to the next, in the preferences of the workspace. */
final class Kept {
    private Kept() {}

    /** What was kept under a key; empty where there is nothing. */
    static String of(String key) {
        return preferences().get(key, "");
    }

    /** Keeps something instead of what was kept before; an empty text keeps nothing. */
    static void keep(String key, String value) {
        if (value.isEmpty()) {
            preferences().remove(key);
        } else {
            preferences().put(key, value);
        }
    }

    /** Writes to disk what was kept. */
    static void write() {
        try {
            preferences().flush();
        } catch (BackingStoreException e) {
            Statuses.log(e);
        }
    }

    private static IEclipsePreferences preferences() {
        return InstanceScope.INSTANCE.getNode("org.fleetmail.ui");
    }
}
