package org.fleetmail.ui.internal.filter;

import org.eclipse.osgi.util.NLS;

/** Texts of filters of tables. */
final class Messages extends NLS {
    public static String FilterBar_name;
    public static String FilterBar_hint;
    public static String FilterBar_tooltip;
    public static String FilterBar_saved;
    public static String FilterMenu_keep;
    public static String FilterMenu_forget;
    public static String FilterMenu_none;
    public static String FilterMenu_column;
    public static String FilterNameDialog_title;
    public static String FilterNameDialog_message;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
