package org.fleetmail.rollout.plan;

/** Is told how far the making of a plan is; on any thread, briefly. */
@FunctionalInterface
public interface PlanListener {
    /** Nobody wants to know. */
    PlanListener NONE = (item, done, all) -> {};

    /**
     * A device was looked at.
     *
     * @param item what the plan means for it
     * @param done how many were looked at
     * @param all how many there are
     */
    void looked(PlanItem item, int done, int all);
}
