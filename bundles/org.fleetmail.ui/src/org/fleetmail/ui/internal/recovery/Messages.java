package org.fleetmail.ui.internal.recovery;

import org.eclipse.osgi.util.NLS;

/** Texts about work that was not saved when the console ended unexpectedly. */
final class Messages extends NLS {
    public static String Offer_change;
    public static String Offer_gone;
    public static String Offer_title;
    public static String RecoveryDialog_differences;
    public static String RecoveryDialog_discard;
    public static String RecoveryDialog_element;
    public static String RecoveryDialog_heading;
    public static String RecoveryDialog_later;
    public static String RecoveryDialog_message;
    public static String RecoveryDialog_restore;
    public static String RecoveryDialog_value;
    public static String RecoveryDialog_what;
    public static String Recovery_name;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
