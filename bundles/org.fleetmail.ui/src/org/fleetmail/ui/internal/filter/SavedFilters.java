package org.fleetmail.ui.internal.filter;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.fleetmail.ui.fleet.Statuses;
import org.osgi.service.prefs.BackingStoreException;

/** The filters of one table that a person gave names, kept with the workspace. */
public final class SavedFilters {
    private final IEclipsePreferences kept;

    /** @param kept holds nothing else: names, and the line of each */
    public SavedFilters(IEclipsePreferences kept) {
        this.kept = kept;
    }

    /** Those of a table. */
    static SavedFilters of(String table) {
        return new SavedFilters(InstanceScope.INSTANCE.getNode("org.fleetmail.ui/filters/" + table));
    }

    /** The line of each name, sorted by names. */
    public SortedMap<String, String> all() {
        SortedMap<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        try {
            Arrays.stream(kept.keys()).forEach(name -> all.put(name, kept.get(name, "")));
        } catch (BackingStoreException e) {
            Statuses.log(e);
        }
        return all;
    }

    /** The name under which a line is kept. */
    public Optional<String> nameOf(String line) {
        return all().entrySet().stream()
                .filter(entry -> entry.getValue().equals(line.strip()))
                .map(SortedMap.Entry::getKey)
                .findFirst();
    }

    /** Keeps a line under a name, instead of what was kept under it. */
    public void keep(String name, String line) {
        all().keySet().stream().filter(name.strip()::equalsIgnoreCase).forEach(kept::remove);
        kept.put(name.strip(), line.strip());
        flush();
    }

    public void forget(String name) {
        kept.remove(name);
        flush();
    }

    private void flush() {
        try {
            kept.flush();
        } catch (BackingStoreException e) {
            Statuses.log(e);
        }
    }
}
