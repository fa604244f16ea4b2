package org.fleetmail.ui.internal.look;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;

/** Keeps how a person arranged the columns of a table, from one start of the console to the next. */
public final class ColumnMemory {
    private static final String COLUMNS = "columns.";

    private ColumnMemory() {}

    /** Arranges a table as it was left, and keeps how it is left the next time. */
    public static void follow(LiveTable<?> table, String id) {
        String kept = preferences().get(COLUMNS + id, "");
        ColumnArrangement columns = table.arrangement();
        columns.arrange(ColumnLayout.parse(kept).fitting(columns.standard()));
        table.keepsColumns();
        table.control().addListener(SWT.Dispose, event -> keep(columns, id));
    }

    private static void keep(ColumnArrangement columns, String id) {
        ColumnLayout left = columns.now();
        if (left.equals(columns.standard())) {
            preferences().remove(COLUMNS + id);
        } else {
            preferences().put(COLUMNS + id, left.text());
        }
    }

    private static IEclipsePreferences preferences() {
        return InstanceScope.INSTANCE.getNode("org.fleetmail.ui");
    }
}
