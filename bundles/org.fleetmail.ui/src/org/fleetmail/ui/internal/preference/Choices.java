package org.fleetmail.ui.internal.preference;

import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.fleetmail.core.preference.Preference;
import org.fleetmail.core.preference.Preferences;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.ui.Theme;
import org.fleetmail.ui.fleet.Statuses;
import org.osgi.service.prefs.BackingStoreException;

/**
 * Everything a person chose, wherever it is kept: the user's file of preferences, {@code store.url}, and what the platform
 * keeps itself.
 */
final class Choices {
    private static final String KEYS = "org.eclipse.ui.commands";

    private final Path dataFolder;
    private final ConsoleLanguage language;
    private final StoreChoice store;
    private final IThemeEngine themes;

    Choices(Path dataFolder, IThemeEngine themes) {
        this.dataFolder = dataFolder;
        this.language =
                ConsoleLanguage.of(Platform.getConfigurationLocation().getURL().toString());
        this.store = StoreChoice.of(dataFolder);
        this.themes = themes;
    }

    Preferences get() {
        return Preferences.of(dataFolder)
                .with(Preference.LANGUAGE, language())
                .with(Preference.STORE, store.get())
                .with(Preference.THEME, Theme.of(themes).name().toLowerCase(Locale.ROOT))
                .with(Preference.KEYS, keys().get(KEYS, ""));
    }

    /** A language we do not speak counts as that of the system. */
    private String language() {
        String chosen = language.get();
        return Preference.LANGUAGE.problem(chosen).isEmpty() ? chosen : ConsoleLanguage.SYSTEM;
    }

    /** Makes them count; what is in files first, so that nothing else is changed where that fails. */
    Outcome<Path> set(Preferences wanted) {
        Preferences own = wanted.with(Preference.LANGUAGE, "system")
                .with(Preference.STORE, "")
                .with(Preference.THEME, "light")
                .with(Preference.KEYS, "");
        Outcome<Path> stored = wanted.get(Preference.STORE).equals(store.get())
                ? Outcome.done(store.file())
                : store.set(wanted.get(Preference.STORE));
        return stored.then(file -> own.write(Preferences.file(dataFolder), false))
                .then(file -> setLanguage(wanted.get(Preference.LANGUAGE), file))
                .map(file -> {
                    setPlatform(wanted);
                    return file;
                });
    }

    private Outcome<Path> setLanguage(String wanted, Path file) {
        return wanted.equals(language()) ? Outcome.done(file) : language.set(wanted);
    }

    private void setPlatform(Preferences wanted) {
        Theme theme = Theme.valueOf(wanted.get(Preference.THEME).toUpperCase(Locale.ROOT));
        if (theme != Theme.of(themes)) {
            theme.show(themes);
        }
        String bindings = wanted.get(Preference.KEYS);
        if (!bindings.equals(keys().get(KEYS, ""))) {
            setKeys(bindings);
        }
    }

    private static void setKeys(String bindings) {
        if (bindings.isEmpty()) {
            keys().remove(KEYS);
        } else {
            keys().put(KEYS, bindings);
        }
        try {
            keys().flush();
        } catch (BackingStoreException e) {
            Statuses.log(e);
        }
    }

    private static IEclipsePreferences keys() {
        return InstanceScope.INSTANCE.getNode("org.eclipse.ui.workbench");
    }
}
