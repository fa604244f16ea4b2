package org.fleetmail.tls.certificate;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Whether a chain was sent as TLS wants it: each certificate certifies the one before, the anchor left out. */
final class ChainOrder {
    private ChainOrder() {}

    static List<PathProblem> check(
            List<X509Certificate> sent, List<X509Certificate> path, Predicate<X509Certificate> anchor) {
        List<PathProblem> problems = new ArrayList<>();
        int last = -1;
        boolean ordered = true;
        for (X509Certificate certificate : path) {
            int place = sent.indexOf(certificate);
            ordered &= place < 0 || place > last;
            last = Math.max(last, place);
        }
        if (!ordered) {
            add(problems, PathProblem.Kind.MISORDERED, sent.getFirst());
        }
        for (X509Certificate certificate : sent.subList(1, sent.size())) {
            if (anchor.test(certificate)) {
                add(problems, PathProblem.Kind.ANCHOR_SENT, certificate);
            } else if (!path.contains(certificate)) {
                add(problems, PathProblem.Kind.SUPERFLUOUS, certificate);
            }
        }
        return problems;
    }

    private static void add(List<PathProblem> problems, PathProblem.Kind kind, X509Certificate certificate) {
        problems.add(CertificatePaths.problem(kind, CertificatePaths.name(certificate), ""));
    }
}
