package org.fleetmail.rollout.plan;

import org.fleetmail.core.text.Sentence;

/** What is asked of a device before anything is written to it. */
public enum Question {
    /** Can the model, with its TLS limits, reach the endpoint as it answers now? */
    TLS_REACH,
    /** Does it hold the root that the endpoint's certificate leads to? */
    ROOT,
    /** Can its TLS mode be set over a transport we have? */
    TLS_MODE,
    /** Does the secret fit in length and characters? */
    SECRET,
    /** Will the host name resolve there? */
    HOST_NAME,
    /** Is its clock set, so that it can judge a certificate's dates? */
    CLOCK,
    /** Does a changed host go with a password that is entered again? */
    PASSWORD;

    public Sentence label() {
        return Sentence.of(Question.class, "question." + name());
    }
}
