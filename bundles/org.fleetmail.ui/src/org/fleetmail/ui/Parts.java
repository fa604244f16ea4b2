package org.fleetmail.ui;

/** Identities of the views and editors of the console. */
public final class Parts {
    public static final String NAVIGATOR = "org.fleetmail.ui.navigator";
    public static final String VERIFICATION = "org.fleetmail.ui.verification";
    public static final String ROLLOUT = "org.fleetmail.ui.rollout";
    public static final String RUNS = "org.fleetmail.ui.runs";
    public static final String HAND_WORK = "org.fleetmail.ui.handwork";
    public static final String SCHEDULE = "org.fleetmail.ui.schedule";
    public static final String AUDIT = "org.fleetmail.ui.audit";
    public static final String ROUTINES = "org.fleetmail.ui.routines";
    public static final String PLAN_EDITOR = "org.fleetmail.ui.plan";
    public static final String RUN_EDITOR = "org.fleetmail.ui.run";
    public static final String ENDPOINT_EDITOR = "org.fleetmail.ui.endpoint";
    public static final String ACCOUNT_EDITOR = "org.fleetmail.ui.account";
    public static final String DEVICE_EDITOR = "org.fleetmail.ui.device";
    public static final String INVENTORY = "org.fleetmail.ui.inventory";
    public static final String PROPERTIES = "org.fleetmail.ui.properties";
    public static final String ELEMENT_EDITOR = "org.fleetmail.ui.element";
    public static final String FINDINGS = "org.fleetmail.ui.findings";
    public static final String PROFILES = "org.fleetmail.ui.profiles";
    public static final String PROFILE_EDITOR = "org.fleetmail.ui.profile";
    public static final String WELCOME = "org.fleetmail.ui.welcome";
    public static final String GUIDED_STEPS = "org.fleetmail.ui.steps";
    public static final String HELP = "org.fleetmail.ui.help";
    /** The platform's own view of what went wrong. */
    public static final String PROGRESS = "org.eclipse.ui.views.ProgressView";

    public static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";

    /** Key under which every control a person edits, and every column, carries its identity. */
    public static final String ID = "org.fleetmail.id";

    private Parts() {}
}
