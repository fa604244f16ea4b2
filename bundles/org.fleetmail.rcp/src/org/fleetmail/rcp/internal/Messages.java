package org.fleetmail.rcp.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of the application. */
final class Messages extends NLS {
    public static String Application_running_title;
    public static String Application_running;
    public static String Bars_file;
    public static String Bars_edit;
    public static String Bars_navigate;
    public static String Bars_window;
    public static String Bars_perspectives;
    public static String Bars_views;
    public static String Bars_help;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
