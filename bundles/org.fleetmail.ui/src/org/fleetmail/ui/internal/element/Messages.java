package org.fleetmail.ui.internal.element;

import org.eclipse.osgi.util.NLS;

/** Texts of the forms of elements. */
final class Messages extends NLS {
    public static String FormPart_general;
    public static String FormPart_work;
    public static String FormPart_mail;
    public static String FormPart_deadlines;
    public static String FormPart_findings;
    public static String FormPart_pace;
    public static String FormPart_waves;
    public static String KindPage_snmp;
    public static String KindPage_web;
    public static String KindPage_access;
    public static String KindPage_settings;
    public static String KindPage_settings_text;
    public static String KindPage_chosen;
    public static String KindPage_programs;
    public static String KindPage_programs_text;
    public static String ChosenDevices_all;
    public static String ChosenDevices_more;
    public static String TemplateSettings_setting;
    public static String TemplateSettings_value;
    public static String TemplateSettings_source;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
