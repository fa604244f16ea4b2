package org.fleetmail.endpoint.verdict;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.endpoint.Anomaly;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointObservation.Reached;
import org.fleetmail.endpoint.StartTls;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.certificate.NameMatch;
import org.fleetmail.tls.certificate.PathVerdict;

/** Judges observations; a pure function of the observation, the rules and the role. */
public final class Verdicts {
    private static final Set<String> TRUST = Set.of("K1", "K2", "K3", "K5", "K6", "K7", "K11", "K13");

    private Verdicts() {}

    /** The verdict on an observation as of its own time. A partial rule set gives no grade. */
    public static Verdict of(EndpointObservation observation, RuleSet rules, Role role) {
        return of(observation, rules, role, new SharedKeys());
    }

    /** The same, knowing which other endpoints hold its keys. */
    public static Verdict of(EndpointObservation observation, RuleSet rules, Role role, SharedKeys keys) {
        Bench bench = new Bench(observation, rules, role);
        TlsRules.judge(bench);
        CertificateRules.judge(bench);
        DialogueRules.judge(bench);
        DnsRules.judge(bench);
        RatingRules.judge(bench, rules);
        keys.judge(bench);
        bench.findIf(
                observation.offer().unanswered() > 0, "U1", observation.offer().unanswered());
        List<Finding> findings = bench.findings();
        Verdict.Result result = result(observation, findings);
        Optional<Grade> grade = rules.partial() ? Optional.empty() : grade(observation, findings, result, role);
        return new Verdict(result, findings, grade);
    }

    /** The verdict by our own rules, in the role that follows from the service. */
    public static Verdict of(EndpointObservation observation) {
        return of(observation, RuleSet.standard(), Role.of(observation.target()));
    }

    /** What a finding means for those who use the endpoint. */
    public static Sentence meaning(Finding finding) {
        return Sentence.of(Verdict.class, finding.rule() + ".means");
    }

    private static Verdict.Result result(EndpointObservation seen, List<Finding> findings) {
        return switch (seen.reached()) {
            case NOTHING -> Verdict.Result.UNREACHABLE;
            case SILENCE -> Verdict.Result.UNKNOWN;
            case DIALOGUE -> withoutTls(seen, findings);
            case TLS -> insideTls(seen, findings);
        };
    }

    private static Verdict.Result withoutTls(EndpointObservation seen, List<Finding> findings) {
        boolean critical = findings.stream().anyMatch(finding -> finding.severity() == Severity.CRITICAL);
        boolean unclear = seen.startTls().failure() == StartTls.Failure.HANGS
                || seen.anomalies().contains(Anomaly.NOT_THE_PROTOCOL)
                || seen.anomalies().contains(Anomaly.ASKED_TO_STOP)
                || seen.offer().versions().containsValue(Answer.YES);
        return unclear && !critical ? Verdict.Result.UNKNOWN : Verdict.Result.INSECURE;
    }

    private static Verdict.Result insideTls(EndpointObservation seen, List<Finding> findings) {
        boolean critical = findings.stream()
                .anyMatch(finding -> finding.severity() == Severity.CRITICAL && !TRUST.contains(finding.rule()));
        if (critical || seen.target().security() == TransportSecurity.NONE) {
            return Verdict.Result.INSECURE;
        }
        boolean trusted = findings.stream().noneMatch(finding -> finding.rule().equals("K13"))
                && seen.path().filter(PathVerdict::trusted).isPresent()
                && seen.name().filter(NameMatch::matches).isPresent();
        return trusted ? Verdict.Result.VERIFIED : Verdict.Result.UNTRUSTED;
    }

    private static Optional<Grade> grade(
            EndpointObservation seen, List<Finding> findings, Verdict.Result result, Role role) {
        boolean unknown = result == Verdict.Result.UNREACHABLE
                || result == Verdict.Result.UNKNOWN
                || seen.offer().unanswered() > 0
                || seen.dns().filter(dns -> DnsRules.unanswered(dns) > 0).isPresent();
        boolean notAsked =
                seen.reached() == Reached.TLS && seen.offer().versions().isEmpty();
        if (unknown || notAsked) {
            return Optional.empty();
        }
        boolean distrust = findings.stream().anyMatch(finding -> TRUST.contains(finding.rule()));
        return Optional.of(
                role != Role.RELAY && distrust && result != Verdict.Result.INSECURE ? Grade.T : letter(seen, findings));
    }

    private static Grade letter(EndpointObservation seen, List<Finding> findings) {
        Severity worst = findings.stream()
                .map(Finding::severity)
                .max(Severity::compareTo)
                .orElse(Severity.INFO);
        return switch (worst) {
            case CRITICAL -> Grade.F;
            case HIGH -> Grade.C;
            case MEDIUM -> Grade.B;
            case LOW -> Grade.A;
            case INFO -> best(seen) ? Grade.A_PLUS : Grade.A;
        };
    }

    private static boolean best(EndpointObservation seen) {
        return seen.offer().version(ProtocolVersion.TLS_1_3) == Answer.YES
                && (seen.offer().groups().stream().anyMatch(NamedGroup::postQuantum)
                        || seen.dns().filter(DnsRules::enforced).isPresent());
    }
}
