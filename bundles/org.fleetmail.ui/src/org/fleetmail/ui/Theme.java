package org.fleetmail.ui;

import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;

/** The two looks of the console. */
public enum Theme {
    LIGHT("org.eclipse.e4.ui.css.theme.e4_default"),
    DARK("org.eclipse.e4.ui.css.theme.e4_dark");

    private final String id;

    Theme(String id) {
        this.id = id;
    }

    /** Which one the console shows. The platform's own themes for single systems count as the one they look like. */
    public static Theme of(IThemeEngine engine) {
        ITheme active = engine.getActiveTheme();
        return active != null && active.getId().startsWith(DARK.id) ? DARK : LIGHT;
    }

    /** Shows this one, also after the next start. */
    public void show(IThemeEngine engine) {
        engine.setTheme(id, true);
    }
}
