package org.fleetmail.ui.internal.verification;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.Step;
import org.fleetmail.tls.TlsHandshake;
import org.fleetmail.tls.certificate.NameMatch;
import org.fleetmail.tls.certificate.PathProblem;
import org.fleetmail.tls.certificate.PathVerdict;
import org.fleetmail.tls.certificate.ServerCertificate;
import org.fleetmail.ui.fleet.State.Mood;

/** The certificates of a server as a tree: from the trust anchor down to its own, each with what was checked of it. */
final class ChainTree {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault());

    private final EndpointObservation seen;
    private final List<PathProblem> problems;
    private final List<ServerCertificate> path;

    /**
     * A certificate, or below it something that was checked of it.
     *
     * @param label which
     * @param value what is so
     * @param mood whether it is right
     * @param certificate whether it is a certificate
     * @param children checks, then the certificate that was issued
     */
    record Node(String label, String value, Mood mood, boolean certificate, List<Node> children) {
        Node {
            children = List.copyOf(children);
        }
    }

    private ChainTree(EndpointObservation seen) {
        this.seen = seen;
        this.problems = seen.path().map(PathVerdict::problems).orElse(List.of());
        List<ServerCertificate> joined = seen.path().map(PathVerdict::path).orElse(List.of());
        this.path = joined.isEmpty() ? sent() : joined;
    }

    /** The tree; empty where no certificate was seen. */
    static List<Node> of(EndpointObservation seen) {
        ChainTree tree = new ChainTree(seen);
        return tree.path.isEmpty() ? List.of() : tree.roots();
    }

    private List<ServerCertificate> sent() {
        return seen.handshake().map(TlsHandshake::chain).orElse(List.of());
    }

    private List<Node> roots() {
        List<Node> roots = new ArrayList<>();
        roots.add(anchor(issued(path.size() - 1)));
        sent().stream()
                .filter(certificate -> !path.contains(certificate))
                .forEach(extra -> roots.add(node(extra, NLS.bind(Messages.ChainTree_not_needed, name(extra)), null)));
        return roots;
    }

    /** Who is trusted, with the chain below. */
    private Node anchor(Node below) {
        Optional<String> anchor = seen.path().flatMap(PathVerdict::anchor);
        boolean trusted = seen.path().filter(PathVerdict::trusted).isPresent();
        boolean known = seen.path().filter(PathVerdict::publicAnchor).isPresent();
        String whose = known ? Messages.ChainTree_anchor_system : Messages.ChainTree_anchor_fleet;
        return new Node(
                Messages.ChainTree_anchor,
                anchor.map(subject -> NLS.bind(whose, subject)).orElse(Messages.ChainTree_no_anchor),
                trusted ? Mood.GOOD : anchor.isPresent() ? Mood.WARNING : Mood.BAD,
                false,
                List.of(below));
    }

    private Node issued(int index) {
        ServerCertificate certificate = path.get(index);
        return node(certificate, name(certificate), index == 0 ? null : issued(index - 1));
    }

    private static String name(ServerCertificate certificate) {
        return certificate.commonName().isEmpty() ? certificate.subject() : certificate.commonName();
    }

    private Node node(ServerCertificate certificate, String label, Node issued) {
        List<Node> children = new ArrayList<>(checks(certificate));
        Mood worst = children.stream().map(Node::mood).max(ChainTree::compare).orElse(Mood.GOOD);
        if (issued != null) {
            children.add(issued);
        }
        return new Node(label, certificate.subject(), worst, true, children);
    }

    private static int compare(Mood first, Mood second) {
        return Integer.compare(badness(first), badness(second));
    }

    private static int badness(Mood mood) {
        return switch (mood) {
            case GOOD -> 0;
            case UNKNOWN, BUSY -> 1;
            case WARNING -> 2;
            case BAD -> 3;
        };
    }

    private List<Node> checks(ServerCertificate certificate) {
        List<Node> checks = new ArrayList<>();
        checks.add(validity(certificate));
        if (certificate.equals(path.getFirst())) {
            checks.add(names(certificate));
            checks.add(usage(certificate));
        }
        checks.add(fact(Messages.ChainTree_issuer, certificate.issuer()));
        checks.add(fact(Messages.ChainTree_key, certificate.keyAlgorithm() + " " + certificate.keyBits()));
        checks.add(fact(Messages.ChainTree_signature, certificate.signatureAlgorithm()));
        checks.add(fact(Messages.ChainTree_sha256, certificate.sha256()));
        problems.stream()
                .filter(problem -> problem.subject().equals(certificate.subject()))
                .map(ChainTree::problem)
                .forEach(checks::add);
        return checks;
    }

    private Node validity(ServerCertificate certificate) {
        Instant at = seen.startedAt();
        boolean valid = !at.isBefore(certificate.notBefore()) && !at.isAfter(certificate.notAfter());
        String dates = NLS.bind(
                Messages.ChainTree_dates, DAY.format(certificate.notBefore()), DAY.format(certificate.notAfter()));
        return new Node(Messages.ChainTree_validity, dates, valid ? Mood.GOOD : Mood.BAD, false, List.of());
    }

    private Node names(ServerCertificate certificate) {
        boolean matches = seen.name().filter(NameMatch::matches).isPresent();
        String names = String.join(", ", certificate.allNames());
        String value = matches
                ? names
                : NLS.bind(
                        Messages.ChainTree_other_name,
                        names,
                        seen.name().map(NameMatch::wanted).orElse(""));
        return new Node(Messages.ChainTree_names, value, matches ? Mood.GOOD : Mood.BAD, false, List.of());
    }

    private static Node usage(ServerCertificate certificate) {
        return new Node(
                Messages.ChainTree_usage,
                certificate.forServers() ? Messages.ChainTree_for_servers : Messages.ChainTree_not_for_servers,
                certificate.forServers() ? Mood.GOOD : Mood.BAD,
                false,
                List.of());
    }

    private static Node fact(String label, String value) {
        return new Node(label, value, Mood.GOOD, false, List.of());
    }

    private static Node problem(PathProblem problem) {
        Sentence text = Sentence.of(Step.class, "path." + problem.kind(), problem.subject(), problem.detail());
        Mood mood = problem.kind().fatal() ? Mood.BAD : Mood.WARNING;
        return new Node(Messages.ChainTree_problem, text.in(Locale.getDefault()), mood, false, List.of());
    }
}
