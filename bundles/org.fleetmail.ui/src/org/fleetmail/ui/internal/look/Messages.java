package org.fleetmail.ui.internal.look;

import org.eclipse.osgi.util.NLS;

/** Texts of tables and of changes that mend. */
final class Messages extends NLS {
    public static String ColumnsDialog_title;
    public static String ColumnsDialog_message;
    public static String ColumnsDialog_up;
    public static String ColumnsDialog_down;
    public static String ColumnsDialog_standard;
    public static String TableMenu_sort;
    public static String TableMenu_columns;
    public static String FixWords_clear;
    public static String FixWords_set;
    public static String FixWords_on;
    public static String FixWords_off;
    public static String FixWords_add;
    public static String NameLinks_hint;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
