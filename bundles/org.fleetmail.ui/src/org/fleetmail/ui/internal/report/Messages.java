package org.fleetmail.ui.internal.report;

import org.eclipse.osgi.util.NLS;

/** Texts of the report wizard. */
final class Messages extends NLS {
    public static String ReportWizard_title;
    public static String ReportWizard_writing;
    public static String ReportWizard_unsaved;
    public static String ReportPage_title;
    public static String ReportPage_description;
    public static String ReportPage_query;
    public static String ReportPage_query_hint;
    public static String ReportPage_rules;
    public static String ReportPage_formats;
    public static String ReportPage_formats_missing;
    public static String ReportPage_language;
    public static String ReportPage_folder;
    public static String ReportPage_folder_wrong;
    public static String ReportPage_browse;
    public static String DeliveryPage_title;
    public static String DeliveryPage_description;
    public static String DeliveryPage_repeat;
    public static String DeliveryPage_once;
    public static String DeliveryPage_days;
    public static String DeliveryPage_name;
    public static String DeliveryPage_name_missing;
    public static String DeliveryPage_account;
    public static String DeliveryPage_no_mail;
    public static String DeliveryPage_recipients;
    public static String DeliveryPage_recipients_hint;
    public static String DeliveryPage_open;

    static {
        NLS.initializeMessages("org.fleetmail.ui.internal.report.messages", Messages.class);
    }

    private Messages() {}
}
