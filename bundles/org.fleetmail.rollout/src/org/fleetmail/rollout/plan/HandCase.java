package org.fleetmail.rollout.plan;

import org.fleetmail.core.text.Sentence;

/** Why a setting is a person's work at the device. */
public enum HandCase {
    /** The TLS mode cannot be set from here, and what belongs to it must not be set alone. */
    TLS_MODE,
    /** The device signs in with OAuth 2.0: its token is fetched at the panel, whoever sets the rest. */
    OAUTH2,
    /** The device needs a root certificate that it does not hold. */
    CA_IMPORT,
    /** Any other setting the profile cannot write. */
    SETTING;

    public Sentence label() {
        return Sentence.of(HandCase.class, "case." + name());
    }

    /** For models whose screens are not known: by which words to look for the place. */
    Sentence lookFor() {
        return Sentence.of(HandCase.class, "look." + name());
    }
}
