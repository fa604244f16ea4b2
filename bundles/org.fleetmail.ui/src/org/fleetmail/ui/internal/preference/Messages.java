package org.fleetmail.ui.internal.preference;

import org.eclipse.osgi.util.NLS;

/** Texts of the preferences. */
final class Messages extends NLS {
    public static String Checks_resolver;
    public static String Checks_rules;
    public static String PreferencesPage_export;
    public static String PreferencesPage_import;
    public static String PreferencesPage_imported;
    public static String PreferencesPage_text;
    public static String ProxyPassword_prompt;
    public static String ProxyPassword_set;
    public static String ValuesPage_restart;
    public static String ValuesPage_restart_title;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
