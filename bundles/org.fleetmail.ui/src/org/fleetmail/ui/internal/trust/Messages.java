package org.fleetmail.ui.internal.trust;

import org.eclipse.osgi.util.NLS;

/** Texts of the question whether to trust a device. */
final class Messages extends NLS {
    public static String TrustDialog_title;
    public static String TrustDialog_host;
    public static String TrustDialog_message;
    public static String TrustDialog_another;
    public static String TrustDialog_why;
    public static String TrustDialog_certificate;
    public static String TrustDialog_facts;
    public static String TrustDialog_fingerprint;
    public static String TrustDialog_compare;
    public static String TrustDialog_always;
    public static String TrustDialog_session;
    public static String TrustDialog_no;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
