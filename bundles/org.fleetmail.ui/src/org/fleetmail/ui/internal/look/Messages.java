package org.fleetmail.ui.internal.look;

import org.eclipse.osgi.util.NLS;

/** Texts of tables. */
final class Messages extends NLS {
    public static String ColumnsDialog_title;
    public static String ColumnsDialog_message;
    public static String ColumnsDialog_up;
    public static String ColumnsDialog_down;
    public static String ColumnsDialog_standard;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
