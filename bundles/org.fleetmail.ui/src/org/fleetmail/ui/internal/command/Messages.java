package org.fleetmail.ui.internal.command;

import org.eclipse.osgi.util.NLS;

/** Texts of commands. */
final class Messages extends NLS {
    public static String OpenFleet_title;
    public static String RecentFleets_none;
    public static String OpenFleet_fleets;
    public static String OpenFleet_all;
    public static String CloseFleet_title;
    public static String CloseFleet_question;
    public static String TrustAnchors_add;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
