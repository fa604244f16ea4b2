package org.fleetmail.ui.internal.creation;

import org.eclipse.osgi.util.NLS;

/** Texts of the wizard that makes a fleet. */
final class Messages extends NLS {
    public static String NewFleetWizard_title;
    public static String OrganisationPage_title;
    public static String OrganisationPage_description;
    public static String OrganisationPage_discover;
    public static String OrganisationPage_name;
    public static String OrganisationPage_name_hint;
    public static String OrganisationPage_file;
    public static String OrganisationPage_browse;
    public static String OrganisationPage_no_name;
    public static String OrganisationPage_no_file;
    public static String OrganisationPage_exists;
    public static String OrganisationPage_folder;
    public static String SitesPage_title;
    public static String SitesPage_description;
    public static String ServersPage_title;
    public static String ServersPage_description;
    public static String SenderPage_title;
    public static String SenderPage_description;
    public static String SenderPage_host;
    public static String SenderPage_host_hint;
    public static String SenderPage_method;
    public static String SenderPage_starttls;
    public static String SenderPage_implicit;
    public static String SenderPage_clear;
    public static String SenderPage_port;
    public static String SenderPage_address;
    public static String SenderPage_address_hint;
    public static String SenderPage_shown;
    public static String SenderPage_login;
    public static String SenderPage_login_hint;
    public static String SenderPage_no_port;
    public static String SenderPage_no_address;
    public static String DevicesPage_title;
    public static String DevicesPage_description;
    public static String DevicesPage_next;
    public static String DevicesPage_nothing;
    public static String DevicesPage_discover;
    public static String DevicesPage_import;
    public static String Lines_mistake;
    public static String Lines_neither;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
