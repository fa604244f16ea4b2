package org.fleetmail.endpoint.verdict;

import java.util.List;
import java.util.Optional;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.text.Sentence;

/**
 * What to think of an observation.
 *
 * @param outcome in one word
 * @param findings what was found, worst first
 * @param grade missing where too much is unknown
 */
public record Verdict(Result outcome, List<Finding> findings, Optional<Grade> grade) {
    public Verdict {
        findings = List.copyOf(findings);
    }

    /** The outcome in one word. */
    public enum Result {
        /** TLS works, the certificate is trusted and made for this name. */
        VERIFIED,
        /** TLS works, but the certificate cannot be trusted. */
        UNTRUSTED,
        /** No TLS where there should be, or something critical. */
        INSECURE,
        /** Nothing answers there. */
        UNREACHABLE,
        /** No answer in time; nothing can be said. */
        UNKNOWN;

        public Sentence label() {
            return Sentence.of(Verdict.class, "result." + name());
        }
    }
}
