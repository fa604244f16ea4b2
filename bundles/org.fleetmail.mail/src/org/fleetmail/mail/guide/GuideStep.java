package org.fleetmail.mail.guide;

import org.fleetmail.core.text.Sentence;

/**
 * A step on the way to what is wrong.
 *
 * @param kind which
 * @param result what came of it
 * @param detail what was seen, or what a person has to do; may be empty
 * @param remedy what helps; empty unless something is wrong
 */
public record GuideStep(Kind kind, Result result, Sentence detail, Sentence remedy) {
    /** The steps, in the order in which they are gone. */
    public enum Kind {
        /** Does something answer there, in this way? */
        PORT_AND_METHOD,
        /** Are these the values of the provider's own page? */
        OFFICIAL_PAGE,
        /** Is the certificate made for this name, in time, and of a known issuer? */
        CERTIFICATE,
        /** Are user name and password right, for sending and for receiving? */
        CREDENTIALS,
        /** Is the port blocked, and which other is open? */
        PORT_BLOCK,
        /** Is it the same from another network? */
        OTHER_NETWORK,
        /** Does a restart and the password typed anew help? */
        RESTART,
        /** Does the client need a patch? */
        PATCHES,
        /** Does the forwarder on the PC run? */
        FORWARDER,
        /** What the provider has to be told. */
        PROVIDER;

        public Sentence label() {
            return Sentence.of(GuideStep.class, "step." + name());
        }
    }

    /** What came of a step. */
    public enum Result {
        WELL,
        WRONG,
        /** A person has to do it. */
        BY_HAND,
        /** It makes no sense here. */
        LEFT_OUT;

        public Sentence label() {
            return Sentence.of(GuideStep.class, "result." + name());
        }
    }
}
