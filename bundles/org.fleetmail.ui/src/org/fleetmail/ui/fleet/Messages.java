package org.fleetmail.ui.fleet;

import org.eclipse.osgi.util.NLS;

/** Texts about opening and saving fleets. */
final class Messages extends NLS {
    public static String OpenFleets_opening;
    public static String RuleWatch_asking;
    public static String RuleWatch_failed;
    public static String FileWatch_name;
    public static String ChangedOnDisk_title;
    public static String ChangedOnDisk_question;
    public static String ChangedOnDisk_merge;
    public static String ChangedOnDisk_elsewhere;
    public static String ChangedOnDisk_mine;
    public static String ChangedOnDisk_theirs;
    public static String ChangedOnDisk_cancel;
    public static String ChangedOnDisk_gone_title;
    public static String ChangedOnDisk_gone;
    public static String ChangedOnDisk_again;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
