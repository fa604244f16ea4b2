package org.fleetmail.ui.internal.rollout;

import org.eclipse.osgi.util.NLS;

/** Texts of rollouts. */
final class Messages extends NLS {
    public static String PlanWords_changes;
    public static String PlanWords_by_hand;
    public static String PlanWords_remedy;
    public static String PlanWords_hand_work;
    public static String PlanTable_device;
    public static String PlanTable_setting;
    public static String PlanTable_actual;
    public static String PlanTable_desired;
    public static String PlanTable_state;
    public static String PlanTable_by_hand;
    public static String PlanTable_will_change;
    public static String PlanJob_progress;
    public static String ApplyDialog_title;
    public static String ApplyDialog_heading;
    public static String ApplyDialog_message;
    public static String ApplyDialog_note;
    public static String ApplyDialog_count;
    public static String ApplyDialog_apply;
    public static String RolloutWork_planning;
    public static String RolloutWork_applying;
    public static String RolloutWork_gate;
    public static String RolloutView_rollout;
    public static String RolloutView_nothing;
    public static String RolloutView_planning;
    public static String RolloutView_running;
    public static String RolloutButtons_plan;
    public static String RolloutButtons_plan_tooltip;
    public static String RolloutButtons_apply;
    public static String RolloutButtons_apply_tooltip;
    public static String RolloutButtons_cancel;
    public static String RolloutButtons_cancel_tooltip;
    public static String RolloutButtons_roll_back;
    public static String RolloutButtons_roll_back_tooltip;
    public static String RunChoice_reading;
    public static String RunChoice_title;
    public static String RunChoice_message;
    public static String RunChoice_run;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
