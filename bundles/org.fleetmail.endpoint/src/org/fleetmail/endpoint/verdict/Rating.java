package org.fleetmail.endpoint.verdict;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.core.finding.Severity;

/**
 * What a guideline says of everything of one kind that a server accepts.
 *
 * @param subject the kind
 * @param good names the guideline has nothing against
 * @param rated names with the severity it gives them, for example what it wants to be phased out
 * @param others severity of all other names; empty where it says nothing of them
 */
public record Rating(Subject subject, Set<String> good, Map<String, Severity> rated, Optional<Severity> others) {
    public Rating {
        good = Set.copyOf(good);
        rated = Map.copyOf(rated);
    }

    /** What can be rated. */
    public enum Subject {
        /** Versions of the protocol, by their usual identifiers such as {@code TLSv1.2}. */
        VERSIONS("R1"),
        /** Cipher suites, by their IANA names. */
        SUITES("R2"),
        /** Groups of the key exchange, by their IANA names. */
        GROUPS("R3"),
        /** Keys of certificates, as {@code RSA-2048} or {@code EC-256}. */
        KEYS("R4"),
        /** Signatures on certificates, by their Java names such as {@code SHA256withRSA}. */
        SIGNATURES("R5");

        private final String rule;

        Subject(String rule) {
            this.rule = rule;
        }

        /** Identity of the rule that finds it. */
        String rule() {
            return rule;
        }
    }

    /** How bad it is that a server accepts this; empty where the guideline has nothing against it. */
    public Optional<Severity> of(String name) {
        if (good.contains(name)) {
            return Optional.empty();
        }
        return Optional.ofNullable(rated.get(name)).or(() -> others);
    }
}
