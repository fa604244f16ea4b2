package org.fleetmail.endpoint.verdict;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.endpoint.Anomaly;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointObservation.Reached;
import org.fleetmail.endpoint.StartTls;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.tls.Answer;

/** The change to TLS (S) and login (A). */
final class DialogueRules {
    private static final Set<String> OLD = Set.of("CRAM-MD5", "DIGEST-MD5", "NTLM", "APOP");

    private DialogueRules() {}

    static void judge(Bench bench) {
        if (bench.seen.target().service() == Service.HTTPS || bench.seen.reached() == Reached.NOTHING) {
            bench.findIf(bench.seen.reached() == Reached.SILENCE, "S5");
            bench.findIf(bench.seen.anomalies().contains(Anomaly.NOT_THE_PROTOCOL), "U4");
            families(bench);
            return;
        }
        startTls(bench, bench.seen);
        bench.findIf(
                bench.seen.implicitPort() == Answer.NO && bench.seen.startTls().works() == Answer.YES,
                "S10",
                bench.seen.target().port());
        anomalies(bench, bench.seen.anomalies());
        login(bench, bench.seen);
        families(bench);
    }

    private static void families(Bench bench) {
        bench.seen
                .otherAddress()
                .filter(other -> !other.differences().isEmpty())
                .ifPresent(other -> bench.find(
                        "S11",
                        bench.seen.address(),
                        other.address(),
                        other.differences().getFirst()));
    }

    private static void startTls(Bench bench, EndpointObservation seen) {
        StartTls startTls = seen.startTls();
        boolean clear = seen.reached() == Reached.DIALOGUE
                && startTls.works() == Answer.NO
                && seen.target().security() != TransportSecurity.IMPLICIT_TLS;
        boolean offered = startTls.offered() == Answer.YES;
        if (startTls.stripped() == Answer.YES) {
            bench.find("S3");
        } else if (clear && !offered && !seen.anomalies().contains(Anomaly.PREAUTH)) {
            bench.find(bench.role() == Role.RELAY ? "S2" : "S1");
        } else if (seen.target().security() == TransportSecurity.NONE) {
            bench.find("S1");
        }
        bench.findIf(
                clear && offered && !seen.anomalies().contains(Anomaly.PREAUTH),
                "S4",
                Sentence.of(Verdict.class, "how." + startTls.failure()));
        bench.findIf(startTls.failure() == StartTls.Failure.HANGS || seen.reached() == Reached.SILENCE, "S5");
        boolean neverTls = seen.reached() == Reached.DIALOGUE
                && seen.target().security() == TransportSecurity.IMPLICIT_TLS
                && !seen.offer().versions().containsValue(Answer.YES);
        bench.findIf(neverTls, "S1");
        bench.findIf(startTls.injectable() == Answer.YES, "S6");
        bench.findIf(startTls.works() == Answer.YES && !offered && startTls.stripped() != Answer.YES, "S9");
    }

    private static void anomalies(Bench bench, Set<Anomaly> anomalies) {
        bench.findIf(anomalies.contains(Anomaly.PIPELINED_PLAINTEXT), "S7");
        bench.findIf(anomalies.contains(Anomaly.PREAUTH), "S8");
        bench.findIf(anomalies.contains(Anomaly.ASKED_TO_STOP), "U3");
        bench.findIf(anomalies.contains(Anomaly.NOT_THE_PROTOCOL), "U4");
        bench.findIf(
                anomalies.contains(Anomaly.PLAIN_LOGIN_IN_CLEAR),
                "A1",
                String.join(", ", bench.seen.beforeTls().mechanisms()));
        bench.findIf(anomalies.contains(Anomaly.LOGIN_COMMAND_IN_CLEAR) && !anomalies.contains(Anomaly.PREAUTH), "A2");
    }

    private static void login(Bench bench, EndpointObservation seen) {
        List<String> mechanisms = seen.afterTls().mechanisms();
        String old = mechanisms.stream().filter(OLD::contains).collect(Collectors.joining(", "));
        bench.findIf(!old.isEmpty(), "A3", old);
        boolean none =
                seen.reached() == Reached.TLS && !seen.afterTls().capabilities().isEmpty() && mechanisms.isEmpty();
        bench.findIf(none && seen.target().service() == Service.SUBMISSION, "A4");
    }
}
