package org.fleetmail.ui.internal.schedule;

import org.eclipse.osgi.util.NLS;

/** Texts of the timetable. */
final class Messages extends NLS {
    public static String ScheduleView_name;
    public static String ScheduleView_apply;
    public static String ScheduleView_apply_tooltip;
    public static String ScheduleView_drift;
    public static String ScheduleView_drift_tooltip;
    public static String ScheduleView_remove;
    public static String ScheduleView_remove_tooltip;
    public static String ScheduleView_due;
    public static String ScheduleView_due_tooltip;
    public static String ScheduleView_refresh;
    public static String ScheduleView_refresh_tooltip;
    public static String ScheduleView_keep;
    public static String ScheduleView_pause;
    public static String ScheduleView_pause_tooltip;
    public static String ScheduleView_paused;
    public static String ScheduleView_keeping;
    public static String ScheduleView_changing;
    public static String ScheduleView_began;
    public static String ScheduleView_applied;
    public static String ScheduleView_reported;
    public static String ScheduleView_compared;
    public static String ScheduleTable_name;
    public static String ScheduleTable_what;
    public static String ScheduleTable_when;
    public static String ScheduleTable_next;
    public static String ScheduleTable_last;
    public static String ScheduleTable_failed;
    public static String ScheduleTable_why;
    public static String ScheduleTable_apply;
    public static String ScheduleTable_drift;
    public static String ScheduleTable_tidy;
    public static String ScheduleTable_report;
    public static String ScheduleTable_backup;
    public static String ScheduleTable_unknown;
    public static String ScheduleTable_once;
    public static String ScheduleTable_every;
    public static String ScheduleTable_daily;
    public static String ScheduleDialog_apply;
    public static String ScheduleDialog_apply_text;
    public static String ScheduleDialog_drift;
    public static String ScheduleDialog_drift_text;
    public static String ScheduleDialog_name;
    public static String ScheduleDialog_plan;
    public static String ScheduleDialog_fleet;
    public static String ScheduleDialog_at;
    public static String ScheduleDialog_every;
    public static String ScheduleDialog_query;
    public static String ScheduleDialog_note;
    public static String ScheduleDialog_browse;
    public static String ScheduleDialog_schedule;
    public static String ScheduleDraft_name;
    public static String ScheduleDraft_file;
    public static String ScheduleDraft_time;
    public static String ScheduleDraft_pause;
    public static String ScheduleDraft_note;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
