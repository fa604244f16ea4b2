package org.fleetmail.rollout.plan;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.device.profile.Words;
import org.fleetmail.endpoint.verdict.Verdict;

/**
 * What an endpoint answered when the plan was made.
 *
 * @param endpoint identity in the fleet
 * @param name for people
 * @param uri where it is
 * @param observedAt when it was asked
 * @param result in one word
 * @param findings what is wrong with it, worst first
 */
public record Preflight(
        String endpoint, String name, String uri, Instant observedAt, Verdict.Result result, List<Note> findings) {
    public Preflight {
        findings = List.copyOf(findings);
    }

    /**
     * A finding as a plan holds it.
     *
     * @param rule identity of the rule
     * @param severity how bad it is
     * @param text what is so
     * @param remedy what to do
     */
    public record Note(String rule, Severity severity, Words text, Words remedy) {
        static Note of(Finding finding) {
            return new Note(
                    finding.rule(), finding.severity(), Reason.words(finding.text()), Reason.words(finding.remedy()));
        }

        public String in(Locale language) {
            return text.in(language);
        }
    }

    /** Whether devices may be sent there: TLS works and the certificate is trusted. */
    public boolean passed() {
        return result == Verdict.Result.VERIFIED;
    }
}
