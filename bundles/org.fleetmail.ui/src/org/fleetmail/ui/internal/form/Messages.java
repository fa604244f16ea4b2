package org.fleetmail.ui.internal.form;

import org.eclipse.osgi.util.NLS;

/** Texts of all forms. */
final class Messages extends NLS {
    public static String Fields_number;
    public static String Fields_none;
    public static String ElementPage_notes;
    public static String Rows_add;
    public static String Rows_remove;
    public static String Rows_earlier;
    public static String Rows_later;
    public static String Rows_yes;
    public static String SecretFields_set;
    public static String SecretFields_set_tooltip;
    public static String SecretDialog_title;
    public static String SecretDialog_prompt;
    public static String SecretDialog_keeping;
    public static String SecretKeeping_title;
    public static String SecretKeeping_question;
    public static String SecretKeeping_file;
    public static String SecretKeeping_cancel;

    public static String FormContext_link;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
