package org.fleetmail.endpoint.verdict;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.endpoint.RevocationWords;
import org.fleetmail.endpoint.Step;
import org.fleetmail.tls.TlsHandshake;
import org.fleetmail.tls.certificate.NameMatch;
import org.fleetmail.tls.certificate.PathProblem;
import org.fleetmail.tls.certificate.PathProblem.Kind;
import org.fleetmail.tls.certificate.PathVerdict;
import org.fleetmail.tls.certificate.Revocation;
import org.fleetmail.tls.certificate.RocaKeys;
import org.fleetmail.tls.certificate.ServerCertificate;

/** Certificates (K). */
final class CertificateRules {
    private static final Set<Kind> UNTRUSTED = Set.of(
            Kind.SELF_SIGNED,
            Kind.UNKNOWN_ISSUER,
            Kind.NOT_PINNED,
            Kind.BAD_SIGNATURE,
            Kind.NOT_AN_AUTHORITY,
            Kind.TOO_DEEP,
            Kind.NAME_CONSTRAINT,
            Kind.UNKNOWN_CRITICAL_EXTENSION,
            Kind.MALFORMED);
    private static final List<Kind> DISORDER = List.of(Kind.MISORDERED, Kind.SUPERFLUOUS, Kind.ANCHOR_SENT);
    private static final Set<Kind> PROFILE = Set.of(Kind.BREAKS_STANDARD, Kind.BREAKS_BASELINE);
    private static final int SHORT_LIFE = 10;
    private static final int PRIVATE_LIFE = 825;

    /** Longest lifetimes of public certificates by the day of issue (CA/Browser Forum, ballot SC-081v3). */
    private record Limit(LocalDate from, int days) {}

    private static final List<Limit> LIMITS = List.of(
            new Limit(LocalDate.of(2029, 3, 15), 47),
            new Limit(LocalDate.of(2027, 3, 15), 100),
            new Limit(LocalDate.of(2026, 3, 15), 200),
            new Limit(LocalDate.of(2020, 9, 1), 398));

    private CertificateRules() {}

    static void judge(Bench bench) {
        bench.seen
                .handshake()
                .ifPresent(handshake -> handshake.certificate().ifPresent(certificate -> {
                    validity(bench, certificate);
                    if (!boundToKey(bench)) {
                        path(bench, certificate);
                        name(bench, certificate);
                    }
                    strength(bench, handshake, certificate);
                    lifetime(bench, certificate);
                    revocation(bench, certificate);
                    bench.findIf(
                            certificate.mustStaple() && handshake.stapledOcsp().isEmpty(), "K14");
                }));
    }

    /** Senders of mail that go by DANE-EE look at neither authorities nor names (RFC 7672 section 3.1.1). */
    private static boolean boundToKey(Bench bench) {
        return bench.role() == Role.RELAY
                && bench.seen.dns().filter(DnsRules::boundToKey).isPresent();
    }

    private static void validity(Bench bench, ServerCertificate certificate) {
        Instant at = bench.seen.startedAt();
        if (at.isAfter(certificate.notAfter())) {
            bench.find("K2", day(certificate.notAfter()));
            return;
        }
        if (at.isBefore(certificate.notBefore())) {
            bench.find("K3", day(certificate.notBefore()));
            return;
        }
        Duration left = Duration.between(at, certificate.notAfter());
        Duration life = life(certificate);
        if (life.toDays() <= SHORT_LIFE) {
            bench.findIf(left.compareTo(life.dividedBy(3)) < 0, "K4.7", left.toDays());
        } else if (left.toDays() < 30) {
            bench.find(left.toDays() < 7 ? "K4.7" : left.toDays() < 14 ? "K4.14" : "K4.30", left.toDays());
        }
    }

    private static void path(Bench bench, ServerCertificate certificate) {
        Optional<PathVerdict> path = bench.seen.path();
        List<PathProblem> problems = path.map(PathVerdict::problems).orElse(List.of());
        problems.stream()
                .filter(problem -> UNTRUSTED.contains(problem.kind()))
                .findFirst()
                .ifPresent(problem -> bench.find("K1", text(problem)));
        problems.stream()
                .filter(problem -> problem.kind() == Kind.MISSING_INTERMEDIATE)
                .findFirst()
                .ifPresent(problem -> bench.find("K7", problem.detail()));
        problems.stream()
                .filter(problem -> DISORDER.contains(problem.kind()))
                .findFirst()
                .ifPresent(problem -> bench.find("K8", text(problem)));
        problems.stream()
                .filter(problem -> expired(problem) && !problem.subject().equals(certificate.subject()))
                .findFirst()
                .ifPresent(problem -> bench.find("K1", text(problem)));
        problems.stream()
                .filter(problem -> PROFILE.contains(problem.kind()))
                .findFirst()
                .ifPresent(problem -> bench.find("K16", text(problem)));
        boolean misused = problems.stream().anyMatch(problem -> problem.kind() == Kind.KEY_USAGE);
        bench.findIf(
                misused || !certificate.forServers() || certificate.authority() && !certificate.selfIssued(),
                "K11",
                certificate.subject());
    }

    private static boolean expired(PathProblem problem) {
        return problem.kind() == Kind.EXPIRED || problem.kind() == Kind.NOT_YET_VALID;
    }

    private static Sentence text(PathProblem problem) {
        return Sentence.of(Step.class, "path." + problem.kind(), problem.subject(), problem.detail());
    }

    private static void name(Bench bench, ServerCertificate certificate) {
        Optional<NameMatch> match = bench.seen.name().filter(name -> !name.matches());
        if (match.isEmpty()) {
            return;
        }
        if (match.get().commonNameOnly()) {
            bench.find("K6", certificate.commonName());
        } else {
            boolean enforced = bench.role() == Role.RELAY
                    && bench.seen.dns().filter(DnsRules::nameEnforced).isPresent();
            bench.find(
                    enforced ? "K5.enforced" : "K5",
                    String.join(", ", match.get().names()),
                    match.get().wanted());
        }
    }

    private static void strength(Bench bench, TlsHandshake handshake, ServerCertificate certificate) {
        int bits = certificate.keyBits();
        if (certificate.keyAlgorithm().equals("RSA") && bits < 3072) {
            bench.find(bits <= 1024 ? "K9.1024" : bits < 2048 ? "K9.2048" : "K9", bits);
        }
        bench.findIf(RocaKeys.holds(certificate), "K18", bits);
        handshake.chain().stream()
                .filter(link -> !link.selfIssued() || link.equals(certificate))
                .filter(link -> link.signatureAlgorithm().startsWith("MD5")
                        || link.signatureAlgorithm().startsWith("SHA1"))
                .findFirst()
                .ifPresent(link -> bench.find("K10", link.signatureAlgorithm(), link.subject()));
    }

    private static void lifetime(Bench bench, ServerCertificate certificate) {
        long days = life(certificate).toDays();
        LocalDate issued = certificate.notBefore().atZone(ZoneOffset.UTC).toLocalDate();
        boolean known = bench.seen.path().filter(PathVerdict::publicAnchor).isPresent();
        if (!known) {
            bench.findIf(days > PRIVATE_LIFE, "K12.private", days, PRIVATE_LIFE);
            return;
        }
        LIMITS.stream()
                .filter(limit -> !issued.isBefore(limit.from()))
                .findFirst()
                .ifPresent(limit -> bench.findIf(days > limit.days(), "K12", days, limit.days()));
    }

    private static void revocation(Bench bench, ServerCertificate certificate) {
        boolean revoked = bench.seen.revocation().stream().anyMatch(said -> said.status() == Revocation.Status.REVOKED);
        bench.findIf(revoked, "K13", certificate.subject());
        bench.seen.revocation().stream()
                .filter(said -> said.status() == Revocation.Status.UNKNOWN)
                .forEach(said -> bench.find("K17", RevocationWords.of(said)));
    }

    private static Duration life(ServerCertificate certificate) {
        return Duration.between(certificate.notBefore(), certificate.notAfter());
    }

    private static String day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
