package org.fleetmail.endpoint;

import org.fleetmail.core.text.Sentence;
import org.fleetmail.tls.certificate.Revocation;

/** What a source says about a revocation, for people. */
public final class RevocationWords {
    private static final String REFUSED = "refused-";

    private RevocationWords() {}

    /** Good, revoked and since when, or why nothing is known. */
    public static Sentence of(Revocation said) {
        Sentence source = Sentence.of(Step.class, "revocation." + said.source());
        return switch (said.status()) {
            case GOOD, REVOKED -> Sentence.of(Step.class, "revocation." + said.status(), source, said.detail());
            case UNKNOWN -> Sentence.of(Step.class, "revocation.UNKNOWN", source, why(said.detail()));
        };
    }

    private static Sentence why(String word) {
        return word.startsWith(REFUSED)
                ? Sentence.of(Step.class, "unproven.refused", word.substring(REFUSED.length()))
                : Sentence.of(Step.class, "unproven." + word);
    }
}
