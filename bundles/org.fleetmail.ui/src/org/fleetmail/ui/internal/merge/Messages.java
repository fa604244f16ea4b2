package org.fleetmail.ui.internal.merge;

import org.eclipse.osgi.util.NLS;

/** Texts of merging. */
final class Messages extends NLS {
    public static String Merge_reading;
    public static String MergeDialog_title;
    public static String MergeDialog_heading;
    public static String MergeDialog_no_conflict;
    public static String MergeDialog_conflicts;
    public static String MergeDialog_nothing;
    public static String MergeDialog_nothing_else;
    public static String MergeDialog_failed;
    public static String MergeDialog_differences;
    public static String MergeDialog_both;
    public static String MergeDialog_element;
    public static String MergeDialog_what;
    public static String MergeDialog_base;
    public static String MergeDialog_mine;
    public static String MergeDialog_theirs;
    public static String MergeDialog_taken;
    public static String MergeDialog_take_mine;
    public static String MergeDialog_take_theirs;
    public static String MergeDialog_merge;
    public static String MergeDialog_change;
    public static String MergeWords_added;
    public static String MergeWords_removed;
    public static String MergeWords_changed;
    public static String MergeWords_whole;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
