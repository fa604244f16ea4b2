package org.fleetmail.ui.internal.guide;

import org.eclipse.osgi.util.NLS;

/** Texts of this package, filled in from {@code messages.properties} when the class is loaded. */
final class Messages extends NLS {
    public static String TroubleshootWizard_title;
    public static String ComplaintPage_title;
    public static String ComplaintPage_description;
    public static String ComplaintPage_no_account;
    public static String ComplaintPage_account;
    public static String ComplaintPage_program;
    public static String ComplaintPage_any;
    public static String ComplaintPage_seat;
    public static String ComplaintPage_message;
    public static String ComplaintPage_message_hint;
    public static String ComplaintPage_meaning;
    public static String ComplaintPage_look;
    public static String ComplaintPage_unknown;
    public static String StepsPage_title;
    public static String StepsPage_description;
    public static String StepsPage_again;
    public static String StepsPage_again_tooltip;
    public static String StepsPage_stop;
    public static String StepsPage_stop_tooltip;
    public static String StepsPage_save;
    public static String StepsPage_save_tooltip;
    public static String StepsPage_number;
    public static String StepsPage_step;
    public static String StepsPage_result;
    public static String StepsPage_detail;
    public static String StepsPage_looking;
    public static String StepsPage_well;
    public static String StepsPage_finding;
    public static String StepsPage_saved;
    public static String RoutineView_name;
    public static String RoutineView_tick;
    public static String RoutineView_tick_tooltip;
    public static String RoutineView_refresh;
    public static String RoutineView_refresh_tooltip;
    public static String RoutineView_due;
    public static String RoutineView_now;
    public static String RoutineView_what;
    public static String RoutineView_every;
    public static String RoutineView_day;
    public static String RoutineView_days;
    public static String RoutineView_last;
    public static String RoutineView_by;
    public static String RoutineView_note;
    public static String RoutineView_count;
    public static String RoutineView_tick_title;
    public static String RoutineView_tick_prompt;
    public static String LookupWizard_title;
    public static String LookupWizard_change;
    public static String ServersPage_description;
    public static String ServersPage_domain;
    public static String ServersPage_find;
    public static String ServersPage_resolver;
    public static String ServersPage_no_resolver;
    public static String ServersPage_looking;
    public static String ServersPage_nothing;
    public static String ServersPage_for;
    public static String ServersPage_server;
    public static String ServersPage_method;
    public static String ServersPage_verdict;
    public static String ServersPage_origin;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
