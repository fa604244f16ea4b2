package org.fleetmail.rollout.plan;

import org.fleetmail.model.Rollout;

/**
 * After how many failed devices what is stopped; {@link #NEVER} for no limit.
 *
 * @param failures the whole run
 * @param ofModel a model: no further device of it is begun
 * @param atSite a site: no further device there is begun
 */
public record StopAfter(int failures, int ofModel, int atSite) {
    /** More failures than there can be. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** Where nobody says otherwise: the whole run after three. */
    public static final StopAfter USUAL = new StopAfter(3, NEVER, NEVER);
    /** It goes on whatever happens, for example on the way back. */
    public static final StopAfter NOTHING = new StopAfter(NEVER, NEVER, NEVER);

    static StopAfter of(Rollout rollout) {
        return new StopAfter(
                rollout.getStopAfterFailures(),
                limit(rollout.getStopModelAfterFailures()),
                limit(rollout.getStopSiteAfterFailures()));
    }

    private static int limit(int failures) {
        return failures <= 0 ? NEVER : failures;
    }
}
