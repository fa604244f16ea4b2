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
    public static String ReportPage_rules_file;
    public static String ReportPage_rules_file_hint;
    public static String ReportPage_formats;
    public static String ReportPage_formats_missing;
    public static String ReportPage_language;
    public static String ReportPage_folder;
    public static String ReportPage_folder_wrong;
    public static String ReportPage_browse;
    public static String EvidencePage_title;
    public static String EvidencePage_description;
    public static String EvidencePage_form;
    public static String EvidencePage_none;
    public static String EvidencePage_folder;
    public static String EvidencePage_zip;
    public static String EvidencePage_key;
    public static String EvidencePage_key_hint;
    public static String EvidencePage_key_wrong;
    public static String EvidencePage_secret;
    public static String EvidencePage_secret_missing;
    public static String EvidencePage_stamps;
    public static String EvidencePage_stamps_hint;
    public static String EvidencePage_stamps_wrong;
    public static String PreviewPage_title;
    public static String PreviewPage_description;
    public static String PreviewPage_plain;
    public static String PreviewPage_part;
    public static String PreviewPage_open;
    public static String PreviewPage_stop;
    public static String PreviewPage_seen;
    public static String PreviewPage_done;
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
    public static String AuditView_findings;
    public static String AuditView_severity;
    public static String AuditView_rule;
    public static String AuditView_text;
    public static String AuditView_remedy;
    public static String AuditView_first;
    public static String AuditView_owner;
    public static String AuditView_due;
    public static String AuditView_gone;

    static {
        NLS.initializeMessages("org.fleetmail.ui.internal.report.messages", Messages.class);
    }

    private Messages() {}
}
