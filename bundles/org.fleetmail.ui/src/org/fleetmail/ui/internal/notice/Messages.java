package org.fleetmail.ui.internal.notice;

import org.eclipse.osgi.util.NLS;

/** Texts of notices. */
final class Messages extends NLS {
    public static String Notice_ended;
    public static String Notice_title;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
