package org.fleetmail.ui.internal.exchange;

import org.eclipse.osgi.util.NLS;

/** Texts of import and export. */
final class Messages extends NLS {
    public static String Import_not_taken;
    public static String ImportWizard_title;
    public static String ImportWizard_change;
    public static String TablePage_title;
    public static String TablePage_description;
    public static String TablePage_file;
    public static String TablePage_browse;
    public static String TablePage_kind;
    public static String TablePage_encoding;
    public static String TablePage_sheet;
    public static String TablePage_headings;
    public static String TablePage_column;
    public static String TablePage_heading;
    public static String TablePage_example;
    public static String TablePage_means;
    public static String TablePage_meaning;
    public static String PreviewPage_title;
    public static String PreviewPage_description;
    public static String PreviewPage_rows;
    public static String PreviewPage_row;
    public static String PreviewPage_fate;
    public static String PreviewPage_name;
    public static String PreviewPage_changes;
    public static String PreviewPage_findings;
    public static String PreviewPage_place;
    public static String PreviewPage_finding;
    public static String PreviewPage_left_out;
    public static String PreviewPage_is_left_out;
    public static String PreviewPage_added;
    public static String PreviewPage_changed;
    public static String PreviewPage_same;
    public static String PreviewPage_refused;
    public static String PreviewPage_summary;
    public static String PreviewPage_nothing;
    public static String DroppedFiles_no_fleet;
    public static String ExportWizard_title;
    public static String ExportWizard_overwrite;
    public static String ExportPage_title;
    public static String ExportPage_description;
    public static String ExportPage_selected;
    public static String ExportPage_file;
    public static String ExportPage_file_hint;
    public static String ExportPage_no_form;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
