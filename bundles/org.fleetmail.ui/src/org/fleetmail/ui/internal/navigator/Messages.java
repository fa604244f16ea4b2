package org.fleetmail.ui.internal.navigator;

import org.eclipse.osgi.util.NLS;

/** Texts of the navigator. */
final class Messages extends NLS {
    public static String Group_devices;
    public static String Grouping_site;
    public static String Grouping_model;
    public static String Grouping_tag;
    public static String Grouping_state;
    public static String Grouping_no_model;
    public static String Grouping_no_tag;
    public static String Grouping_no_state;
    public static String ChangeNotice_text;
    public static String ChangeNotice_gone;
    public static String ChangeNotice_merge;
    public static String Group_sites;
    public static String Group_elsewhere;
    public static String Group_endpoints;
    public static String Group_accounts;
    public static String Group_templates;
    public static String Group_rollouts;
    public static String Group_workstations;
    public static String Group_groups;
    public static String Group_queries;
    public static String Group_providers;
    public static String Group_trust_anchors;
    public static String Group_policies;
    public static String EmptyState_text;
    public static String EmptyState_open;
    public static String EmptyState_create;
    public static String EmptyState_try;
    public static String FleetNavigator_filter;
    public static String FleetNavigator_filter_tooltip;
    public static String FleetStatus_counts;
    public static String FleetStatus_last;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
