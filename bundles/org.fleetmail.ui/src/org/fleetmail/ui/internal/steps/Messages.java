package org.fleetmail.ui.internal.steps;

import org.eclipse.osgi.util.NLS;

/** Texts of the guided steps. */
final class Messages extends NLS {
    public static String StepsView_journey;
    public static String StepsView_open;
    public static String StepsView_done;
    public static String StepsView_open_step;
    public static String StepsView_reading;
    public static String StepsView_summary;
    public static String StepsView_no_fleet;
    public static String Journey_device;
    public static String Journey_rollout;
    public static String Journey_audit;
    public static String Step_add_device;
    public static String Step_add_device_text;
    public static String Step_access;
    public static String Step_access_text;
    public static String Step_read;
    public static String Step_read_text;
    public static String Step_desire;
    public static String Step_desire_text;
    public static String Step_add_endpoint;
    public static String Step_add_endpoint_text;
    public static String Step_check;
    public static String Step_check_text;
    public static String Step_sender;
    public static String Step_sender_text;
    public static String Step_roll_out;
    public static String Step_roll_out_text;
    public static String Step_watch;
    public static String Step_watch_text;
    public static String Step_roll_back;
    public static String Step_roll_back_text;
    public static String Step_save;
    public static String Step_save_text;
    public static String Step_check_every;
    public static String Step_check_every_text;
    public static String Step_settle;
    public static String Step_settle_text;
    public static String Step_report;
    public static String Step_report_text;
    public static String Step_repeat;
    public static String Step_repeat_text;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
