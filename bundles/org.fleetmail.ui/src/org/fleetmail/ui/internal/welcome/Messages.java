package org.fleetmail.ui.internal.welcome;

import org.eclipse.osgi.util.NLS;

/** Texts of the welcome page and of the virtual office. */
final class Messages extends NLS {
    public static String Welcome_title;
    public static String Welcome_heading;
    public static String Welcome_text;
    public static String Welcome_new;
    public static String Welcome_new_text;
    public static String Welcome_open;
    public static String Welcome_open_text;
    public static String Welcome_office;
    public static String Welcome_office_text;
    public static String Welcome_discover;
    public static String Welcome_discover_text;
    public static String Welcome_steps;
    public static String Welcome_steps_text;
    public static String Welcome_help;
    public static String Welcome_help_text;
    public static String Welcome_recent;
    public static String Welcome_no_recent;
    public static String Welcome_recent_file;
    public static String Office_starting;
    public static String Office_ending;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
