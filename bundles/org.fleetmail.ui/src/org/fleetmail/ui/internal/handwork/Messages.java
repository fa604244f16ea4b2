package org.fleetmail.ui.internal.handwork;

import org.eclipse.osgi.util.NLS;

/** Texts of hand work. */
final class Messages extends NLS {
    public static String HandWorkView_name;
    public static String HandWorkView_read;
    public static String HandWorkView_read_tooltip;
    public static String HandWorkView_print;
    public static String HandWorkView_print_tooltip;
    public static String HandWorkView_save;
    public static String HandWorkView_save_tooltip;
    public static String HandWorkView_opening;
    public static String HandWorkView_reading;
    public static String HandWorkView_writing;
    public static String HandWorkView_open;
    public static String HandWorkView_nothing;
    public static String HandTable_device;
    public static String HandTable_state;
    public static String HandTable_setting;
    public static String HandTable_actual;
    public static String HandTable_desired;
    public static String HandTable_how;
    public static String HandTable_place;
    public static String HandTable_address;
    public static String HandTable_open;
    public static String HandTable_on_paper;
    public static String HandTable_done;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
