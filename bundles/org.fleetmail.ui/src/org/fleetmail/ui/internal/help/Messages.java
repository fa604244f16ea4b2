package org.fleetmail.ui.internal.help;

import org.eclipse.osgi.util.NLS;

/** Texts of the help. */
final class Messages extends NLS {
    public static String HelpBrowser_search;
    public static String HelpBrowser_pages;
    public static String HelpBrowser_page;
    public static String HelpBrowser_back;
    public static String HelpBrowser_forward;
    public static String HelpBrowser_contents;
    public static String HelpBrowser_reading;
    public static String HelpBrowser_nothing;
    public static String HelpBrowser_hit;
    public static String HelpWindow_title;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
