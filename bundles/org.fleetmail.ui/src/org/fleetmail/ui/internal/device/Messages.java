package org.fleetmail.ui.internal.device;

import org.eclipse.osgi.util.NLS;

/** Texts of the device editor. */
final class Messages extends NLS {
    public static String DevicePage_title;
    public static String DevicePage_identity;
    public static String DevicePage_desired;
    public static String DevicePage_desired_description;
    public static String DevicePage_snmp;
    public static String DevicePage_snmp_description;
    public static String DevicePage_web;
    public static String DevicePage_web_description;
    public static String DevicePage_settings;
    public static String DevicePage_settings_description;
    public static String AccessSection_own;
    public static String AccessSection_inherited;
    public static String AccessSection_none;
    public static String AccessSection_of_all;
    public static String AccessSection_nowhere;
    public static String WebSection_certificate;
    public static String WebSection_certificate_tooltip;
    public static String WebSection_looking;
    public static String WebSection_clear;
    public static String WebSection_first;
    public static String WebSection_pinned;
    public static String WebSection_system;
    public static String WebSection_agreed;
    public static String MailSettingsTable_setting;
    public static String MailSettingsTable_actual;
    public static String MailSettingsTable_desired;
    public static String MailSettingsTable_state;
    public static String MailSettingsTable_source;
    public static String MailSettingsTable_differs;
    public static String MailSettingsTable_by_hand;
    public static String MailSettingsTable_same;
    public static String MailSettingsTable_disagrees;
    public static String MailSettings_read;
    public static String MailSettings_read_tooltip;
    public static String MailSettings_push;
    public static String MailSettings_push_tooltip;
    public static String MailSettings_cancel;
    public static String MailSettings_cancel_tooltip;
    public static String MailSettings_undo;
    public static String MailSettings_undo_tooltip;
    public static String MailSettings_no_push;
    public static String MailSettings_busy;
    public static String MailSettings_never;
    public static String MailSettings_no_template;
    public static String MailSettings_read_at;
    public static String MailSettingsTable_age;
    public static String Age_now;
    public static String Age_minute;
    public static String Age_minutes;
    public static String Age_hour;
    public static String Age_hours;
    public static String Age_day;
    public static String Age_days;
    public static String DeviceComparison_title;
    public static String DeviceComparison_heading;
    public static String DeviceComparison_count;
    public static String DeviceComparison_differences;
    public static String DeviceComparison_fleet;
    public static String DeviceComparison_device;
    public static String DeviceComparison_keep;
    public static String DeviceComparison_kept;
    public static String CompareHandler_reading;
    public static String CertificateFindings_ends;
    public static String CertificateFindings_ended;
    public static String CertificateFindings_remedy;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
