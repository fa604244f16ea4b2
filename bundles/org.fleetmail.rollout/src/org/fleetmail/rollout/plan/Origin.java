package org.fleetmail.rollout.plan;

import org.fleetmail.core.text.Sentence;

/** Where a desired value comes from; what comes later in this list wins. */
public enum Origin {
    /** The device's account. */
    ACCOUNT,
    /** The endpoint where mail shall be handed in. */
    ENDPOINT,
    /** A fixed value of the template or of one it is based on. */
    TEMPLATE,
    /** The device's own override. */
    OVERRIDE,
    /** What was asked for with this plan alone. */
    PLAN,
    /** The value a device had before a run that is rolled back. */
    EARLIER;

    public Sentence label() {
        return Sentence.of(Origin.class, "origin." + name());
    }
}
