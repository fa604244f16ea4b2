package org.fleetmail.ui.internal.account;

import org.eclipse.osgi.util.NLS;

/** Texts of the account editor. */
final class Messages extends NLS {
    public static String AccountPage_title;
    public static String AccountPage_sender;
    public static String AccountPage_sender_description;
    public static String AccountPage_servers;
    public static String AccountPage_servers_description;
    public static String AccountPage_trial;
    public static String AccountPage_trial_description;
    public static String AccountTrial_test;
    public static String AccountTrial_test_tooltip;
    public static String AccountTrial_cancel;
    public static String AccountTrial_job;
    public static String AccountTrial_step;
    public static String AccountTrial_result;
    public static String AccountTrial_took;
    public static String AccountTrial_detail;
    public static String AccountTrial_never;
    public static String AccountTrial_busy;
    public static String AccountTrial_passed;
    public static String AccountTrial_failed;
    public static String AccountTrial_good;
    public static String AccountTrial_bad;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
