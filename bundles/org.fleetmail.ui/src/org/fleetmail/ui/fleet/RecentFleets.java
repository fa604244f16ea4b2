package org.fleetmail.ui.fleet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.osgi.service.prefs.BackingStoreException;

/** The fleet files that were opened last, newest first, kept from one session to the next. */
public final class RecentFleets {
    /** So many are kept: each has a figure as its access key. */
    public static final int MOST = 9;

    private static final String KEY = "recent";
    private static final String LINE = "\n";

    private final IEclipsePreferences preferences;

    /** @param preferences where they are kept */
    public RecentFleets(IEclipsePreferences preferences) {
        this.preferences = preferences;
    }

    /** Those that are still there. */
    public List<Path> all() {
        return kept().map(Path::of).filter(Files::isRegularFile).toList();
    }

    /** Notes that one was opened or got this name. */
    void opened(Path file) {
        String newest = file.toString();
        preferences.put(
                KEY,
                Stream.concat(Stream.of(newest), kept().filter(line -> !line.equals(newest)))
                        .limit(MOST)
                        .collect(Collectors.joining(LINE)));
        try {
            preferences.flush();
        } catch (BackingStoreException e) {
            Statuses.log(e);
        }
    }

    private Stream<String> kept() {
        return Arrays.stream(preferences.get(KEY, "").split(LINE)).filter(line -> !line.isBlank());
    }
}
