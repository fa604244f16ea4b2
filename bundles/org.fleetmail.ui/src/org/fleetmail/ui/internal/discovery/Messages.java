package org.fleetmail.ui.internal.discovery;

import org.eclipse.osgi.util.NLS;

/** Texts of discovery and of credentials for many devices. */
final class Messages extends NLS {
    public static String DiscoveryWizard_title;
    public static String DiscoveryWizard_change;
    public static String ScopePage_title;
    public static String ScopePage_description;
    public static String ScopePage_ranges;
    public static String ScopePage_rate;
    public static String ScopePage_port;
    public static String ScopePage_ipp;
    public static String ScopePage_mdns;
    public static String FoundPage_title;
    public static String FoundPage_description;
    public static String FoundPage_stop;
    public static String FoundPage_running;
    public static String FoundPage_over;
    public static String FoundPage_change;
    public static String FoundPage_name;
    public static String FoundPage_address;
    public static String FoundPage_model;
    public static String FoundPage_serial;
    public static String FoundPage_mail;
    public static String FoundPage_remark;
    public static String FoundRow_new;
    public static String FoundRow_moved;
    public static String FoundRow_completed;
    public static String FoundRow_vanished;
    public static String FoundRow_credentials;
    public static String FoundRow_default;
    public static String FoundRow_maker;
    public static String FoundRow_unknown;
    public static String FillCredentials_title;
    public static String FillCredentials_text;
    public static String FillCredentials_text_one;
    public static String FillCredentials_nobody;
    public static String FillCredentials_name;
    public static String FillCredentials_name_hint;
    public static String FillCredentials_values_hint;
    public static String FillCredentials_change;
    public static String FillCredentials_port;
    public static String FillCredentials_kind;
    public static String FillCredentials_https;
    public static String FillCredentials_http;
    public static String FillCredentials_user;
    public static String FillCredentials_read;
    public static String FillCredentials_write;
    public static String FillCredentials_auth;
    public static String FillCredentials_priv;
    public static String FillCredentials_password;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
