package org.fleetmail.ui.internal.workstation;

import org.eclipse.osgi.util.NLS;

/** Texts about the mail programs of a PC. */
final class Messages extends NLS {
    public static String ReachWords_reachable;
    public static String ReachWords_other_port;
    public static String ReachWords_after_patch;
    public static String ReachWords_forwarder;
    public static String ReachWords_impossible;
    public static String ProgramsSection_program;
    public static String ProgramsSection_account;
    public static String ProgramsSection_server;
    public static String ProgramsSection_can;
    public static String ProgramsSection_settings;
    public static String ProgramsSection_select;
    public static String ProgramsSection_export;
    public static String ProgramsSection_export_tooltip;
    public static String ProgramsSection_writing;
    public static String ProgramsSection_written;
    public static String ExportDialog_title;
    public static String ExportDialog_heading;
    public static String ExportDialog_text;
    public static String ExportDialog_folder;
    public static String ExportDialog_browse;
    public static String ExportDialog_write;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
