package org.fleetmail.tls.certificate;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What every certificate of a path has to fulfil (RFC 5280 section 6.1), once their signatures are known to be right. */
final class PathRules {
    static final String AUTHORITY_INFORMATION = "1.3.6.1.5.5.7.1.1";
    static final String ANY_USAGE = "2.5.29.37.0";
    private static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
    private static final int KEY_CERT_SIGN = 5;
    private static final Set<String> UNDERSTOOD = Set.of(
            "2.5.29.15",
            "2.5.29.17",
            "2.5.29.19",
            "2.5.29.30",
            "2.5.29.32",
            "2.5.29.33",
            "2.5.29.36",
            "2.5.29.37",
            "2.5.29.54");

    private PathRules() {}

    /** Checks a path from the server's certificate to the anchor. */
    static List<PathProblem> check(List<X509Certificate> path, Instant at, int deepest) {
        List<PathProblem> problems = new ArrayList<>(validity(path, at));
        for (int i = 0; i < path.size(); i++) {
            X509Certificate certificate = path.get(i);
            if (i > 0) {
                authority(problems, certificate, path.subList(1, i));
            }
            usage(problems, certificate, i);
            critical(problems, certificate);
        }
        if (path.size() > 2 && counted(path.subList(1, path.size() - 1)) > deepest) {
            add(problems, PathProblem.Kind.TOO_DEEP, path.getLast(), "" + deepest);
        }
        problems.addAll(NameConstraints.check(path));
        return problems;
    }

    static List<PathProblem> validity(List<X509Certificate> path, Instant at) {
        List<PathProblem> problems = new ArrayList<>();
        for (X509Certificate certificate : path) {
            Instant from = certificate.getNotBefore().toInstant();
            Instant to = certificate.getNotAfter().toInstant();
            if (at.truncatedTo(ChronoUnit.SECONDS).isAfter(to)) {
                add(problems, PathProblem.Kind.EXPIRED, certificate, to.toString());
            } else if (at.isBefore(from)) {
                add(problems, PathProblem.Kind.NOT_YET_VALID, certificate, from.toString());
            }
        }
        return problems;
    }

    private static void authority(
            List<PathProblem> problems, X509Certificate certificate, List<X509Certificate> below) {
        int length = certificate.getBasicConstraints();
        boolean[] usage = certificate.getKeyUsage();
        if (length < 0 || usage != null && !usage[KEY_CERT_SIGN]) {
            add(problems, PathProblem.Kind.NOT_AN_AUTHORITY, certificate, "");
        }
        if (length >= 0 && counted(below) > length) {
            add(problems, PathProblem.Kind.TOO_DEEP, certificate, "" + length);
        }
    }

    private static void usage(List<PathProblem> problems, X509Certificate certificate, int place) {
        try {
            List<String> usages = certificate.getExtendedKeyUsage();
            boolean allowed = usages == null || usages.contains(SERVER_AUTH) || usages.contains(ANY_USAGE);
            if (!allowed) {
                add(problems, PathProblem.Kind.KEY_USAGE, certificate, String.join(", ", usages));
            }
        } catch (CertificateParsingException e) {
            add(problems, PathProblem.Kind.MALFORMED, certificate, "extendedKeyUsage " + place);
        }
    }

    private static void critical(List<PathProblem> problems, X509Certificate certificate) {
        Set<String> critical = certificate.getCriticalExtensionOIDs();
        if (critical != null) {
            critical.stream()
                    .filter(extension -> !UNDERSTOOD.contains(extension))
                    .forEach(extension ->
                            add(problems, PathProblem.Kind.UNKNOWN_CRITICAL_EXTENSION, certificate, extension));
        }
    }

    /** How many count for the length of a path (RFC 5280 section 6.1.4 l): those that are not self-issued. */
    static long counted(List<X509Certificate> authorities) {
        return authorities.stream().filter(authority -> !selfIssued(authority)).count();
    }

    static boolean selfIssued(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    static void add(List<PathProblem> problems, PathProblem.Kind kind, X509Certificate certificate, String detail) {
        problems.add(CertificatePaths.problem(kind, CertificatePaths.name(certificate), detail));
    }
}
