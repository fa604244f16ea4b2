package org.fleetmail.ui.internal.finding;

import org.eclipse.osgi.util.NLS;

/** Texts about findings. */
final class Messages extends NLS {
    public static String FindingsView_name;
    public static String FindingsView_detail;
    public static String FindingsView_no_fleet;
    public static String FindingsView_none;
    public static String FindingsView_select;
    public static String FindingsView_fix;
    public static String FindingsView_fix_all;
    public static String FindingsView_accept;
    public static String FindingsView_counts;
    public static String FindingsTable_severity;
    public static String FindingsTable_where;
    public static String FindingsTable_kind;
    public static String FindingsTable_text;
    public static String FindingsTable_remedy;
    public static String FindingsTable_mend;
    public static String Severity_critical;
    public static String Severity_high;
    public static String Severity_medium;
    public static String Severity_low;
    public static String Severity_info;
    public static String Mending_many;
    public static String Mending_choose;
    public static String Mending_accept;
    public static String AcceptDialog_title;
    public static String AcceptDialog_heading;
    public static String AcceptDialog_text;
    public static String AcceptDialog_reason;
    public static String AcceptDialog_owner;
    public static String AcceptDialog_until;
    public static String AcceptDialog_accept;
    public static String AcceptDialog_past;
    public static String AcceptDialog_no_date;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
