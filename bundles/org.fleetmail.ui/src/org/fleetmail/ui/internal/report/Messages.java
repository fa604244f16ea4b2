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

    public static String AuditView_look;
    public static String AuditView_look_tooltip;
    public static String AuditView_report;
    public static String AuditView_report_tooltip;
    public static String AuditView_nothing;
    public static String AuditView_no_fleet;
    public static String AuditView_looking;
    public static String AuditView_seen;
    public static String AuditView_figures;
    public static String AuditView_items;
    public static String AuditView_group;
    public static String AuditView_part;
    public static String AuditView_kind;
    public static String AuditView_number;
    public static String AuditView_unnamed;
    public static String AuditView_name;
    public static String AuditView_detail;

    static {
        NLS.initializeMessages("org.fleetmail.ui.internal.report.messages", Messages.class);
    }

    private Messages() {}
}
