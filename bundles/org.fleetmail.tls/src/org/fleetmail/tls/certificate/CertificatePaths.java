package org.fleetmail.tls.certificate;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for a path from a server's certificate to a trust anchor and checks it (RFC 5280 section 6). Work is bounded: at
 * most {@value #DEEPEST} intermediates in a path, self-issued ones not counted, and {@value #SIGNATURES} signatures in all.
 */
public final class CertificatePaths {
    private static final int DEEPEST = 10;
    private static final int SIGNATURES = 200;

    private final List<X509Certificate> sent;
    private final AnchorIndex own;
    private final boolean system;
    private final Instant at;
    private final int deepest;
    private int signaturesLeft = SIGNATURES;
    private Optional<Candidate> best = Optional.empty();
    private List<X509Certificate> longest = List.of();

    private record Candidate(List<X509Certificate> path, List<PathProblem> problems) {}

    private CertificatePaths(List<X509Certificate> sent, TrustPolicy policy, Instant at, int deepest) {
        this.sent = sent;
        this.at = at;
        this.deepest = deepest;
        own = new AnchorIndex(policy.anchors());
        system = policy.system();
    }

    /** Begins to read the anchors of the system where they will be needed, which takes a moment; returns at once. */
    public static void prepare(TrustPolicy policy) {
        if (policy.system()) {
            Thread.startVirtualThread(SystemAnchors::all);
        }
    }

    /**
     * Checks a chain.
     *
     * @param chain as sent, the server's own certificate first
     * @param at the moment for which it has to be valid
     */
    public static PathVerdict check(List<ServerCertificate> chain, TrustPolicy policy, Instant at) {
        List<X509Certificate> readable = new ArrayList<>();
        List<PathProblem> problems = new ArrayList<>();
        for (ServerCertificate certificate : chain) {
            try {
                readable.add(CertificateReader.read(certificate));
            } catch (CertificateException e) {
                problems.add(problem(PathProblem.Kind.MALFORMED, certificate.subject(), certificate.sha256()));
            }
        }
        if (chain.isEmpty() || readable.isEmpty() || !chain.getFirst().equals(describe(readable.getFirst()))) {
            return new PathVerdict(false, problems, List.of(), Optional.empty(), false, Optional.empty());
        }
        return check(readable, policy, at, DEEPEST, problems);
    }

    static PathVerdict check(
            List<X509Certificate> chain, TrustPolicy policy, Instant at, int deepest, List<PathProblem> more) {
        CertificatePaths search = new CertificatePaths(chain, policy, at, deepest);
        search.extend(List.of(chain.getFirst()));
        List<PathProblem> problems =
                new ArrayList<>(search.best.map(Candidate::problems).orElseGet(search::withoutAnchor));
        List<X509Certificate> path = search.best.map(Candidate::path).orElse(search.longest);
        String print = describe(chain.getFirst()).sha256();
        if (!policy.pins().isEmpty() && !policy.pins().contains(print)) {
            problems.add(problem(PathProblem.Kind.NOT_PINNED, name(chain.getFirst()), print));
        }
        problems.addAll(ChainOrder.check(chain, path, search::isAnchor));
        if (search.best.isPresent()) {
            problems.addAll(ProfileRules.check(path));
        }
        problems.addAll(more);
        boolean trusted = problems.stream().noneMatch(problem -> problem.kind().fatal());
        return new PathVerdict(
                trusted,
                problems,
                path.stream().map(CertificatePaths::describe).toList(),
                search.best.map(found -> name(found.path().getLast())),
                search.best
                        .filter(found -> !search.own.contains(found.path().getLast()))
                        .isPresent(),
                search.missing(problems));
    }

    private void extend(List<X509Certificate> path) {
        X509Certificate top = path.getLast();
        if (path.size() > longest.size()) {
            longest = path;
        }
        if (isAnchor(top)) {
            judge(path);
        }
        for (X509Certificate anchor : anchorsAbove(top)) {
            if (!solved() && !path.contains(anchor) && signed(top, anchor)) {
                judge(with(path, anchor));
            }
        }
        for (X509Certificate next : sent) {
            if (fits(path, next) && !solved() && !isAnchor(next) && signed(top, next)) {
                extend(with(path, next));
            }
        }
    }

    private boolean fits(List<X509Certificate> path, X509Certificate next) {
        return signaturesLeft > 0
                && next.getSubjectX500Principal().equals(path.getLast().getIssuerX500Principal())
                && (PathRules.selfIssued(next) || PathRules.counted(path.subList(1, path.size())) < deepest)
                && !path.contains(next);
    }

    private void judge(List<X509Certificate> path) {
        Candidate candidate = new Candidate(path, PathRules.check(path, at, deepest));
        best = Stream.concat(best.stream(), Stream.of(candidate))
                .min(Comparator.comparingInt(found -> found.problems().size()));
    }

    private boolean solved() {
        return best.filter(found -> found.problems().isEmpty()).isPresent();
    }

    private boolean isAnchor(X509Certificate certificate) {
        return own.contains(certificate) || system && SystemAnchors.all().contains(certificate);
    }

    private List<X509Certificate> anchorsAbove(X509Certificate certificate) {
        List<X509Certificate> anchors = own.ofSubject(certificate.getIssuerX500Principal());
        return system
                ? Stream.concat(
                                anchors.stream(),
                                SystemAnchors.all().ofSubject(certificate.getIssuerX500Principal()).stream())
                        .distinct()
                        .toList()
                : anchors;
    }

    private boolean signed(X509Certificate certificate, X509Certificate issuer) {
        if (signaturesLeft-- <= 0) {
            return false;
        }
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    private List<PathProblem> withoutAnchor() {
        X509Certificate leaf = sent.getFirst();
        X509Certificate top = longest.getLast();
        List<PathProblem> problems = new ArrayList<>(PathRules.validity(List.of(leaf), at));
        problems.add(problem(
                ending(leaf, top), name(top), top.getIssuerX500Principal().getName()));
        return problems;
    }

    private Optional<MissingIssuer> missing(List<PathProblem> problems) {
        X509Certificate top = longest.getLast();
        boolean lacking =
                problems.stream().anyMatch(problem -> problem.kind() == PathProblem.Kind.MISSING_INTERMEDIATE);
        return lacking
                ? Optional.of(new MissingIssuer(
                        top.getIssuerX500Principal().getName(), Pointers.issuers(top), Optional.empty(), false))
                : Optional.empty();
    }

    private PathProblem.Kind ending(X509Certificate leaf, X509Certificate top) {
        if (top.getIssuerX500Principal().equals(top.getSubjectX500Principal())) {
            return top == leaf ? PathProblem.Kind.SELF_SIGNED : PathProblem.Kind.UNKNOWN_ISSUER;
        }
        if (sent.stream().anyMatch(other -> other.getSubjectX500Principal().equals(top.getIssuerX500Principal()))
                || !anchorsAbove(top).isEmpty()) {
            return PathProblem.Kind.BAD_SIGNATURE;
        }
        String organisation = DistinguishedNames.organisation(top.getIssuerX500Principal());
        boolean known = own.knowsOrganisation(organisation)
                || system && SystemAnchors.all().knowsOrganisation(organisation);
        return known || top.getExtensionValue(PathRules.AUTHORITY_INFORMATION) != null
                ? PathProblem.Kind.MISSING_INTERMEDIATE
                : PathProblem.Kind.UNKNOWN_ISSUER;
    }

    private static List<X509Certificate> with(List<X509Certificate> path, X509Certificate next) {
        return Stream.concat(path.stream(), Stream.of(next)).toList();
    }

    private static ServerCertificate describe(X509Certificate certificate) {
        try {
            return CertificateReader.describe(certificate);
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    static PathProblem problem(PathProblem.Kind kind, String subject, String detail) {
        return new PathProblem(kind, subject, detail);
    }

    static String name(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }
}
