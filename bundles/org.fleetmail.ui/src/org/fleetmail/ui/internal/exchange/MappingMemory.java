package org.fleetmail.ui.internal.exchange;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.fleetmail.exchange.Mapping;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.ui.fleet.Statuses;
import org.osgi.service.prefs.BackingStoreException;

/** What headings meant when a person last imported a table, from one start of the console to the next. */
final class MappingMemory {
    private static final String NODE = "org.fleetmail.ui/import/";

    /** What is remembered of the headings of a kind. */
    Map<String, String> of(Kind kind) {
        Map<String, String> memory = new HashMap<>();
        try {
            for (String heading : node(kind).keys()) {
                memory.put(heading, node(kind).get(heading, ""));
            }
        } catch (BackingStoreException e) {
            Statuses.log(e);
        }
        return memory;
    }

    /** Remembers what the headings of a table mean. */
    void keep(Mapping mapping) {
        mapping.decided().forEach(node(mapping.kind())::put);
        try {
            node(mapping.kind()).flush();
        } catch (BackingStoreException e) {
            Statuses.log(e);
        }
    }

    private static IEclipsePreferences node(Kind kind) {
        return InstanceScope.INSTANCE.getNode(NODE + kind.name());
    }
}
