package org.fleetmail.ui.internal.account;

import org.eclipse.osgi.util.NLS;

/** Texts of the account editor. */
final class Messages extends NLS {
    public static String AccountPage_title;
    public static String AccountPage_sender;
    public static String AccountPage_sender_description;
    public static String AccountPage_servers;
    public static String AccountPage_servers_description;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
