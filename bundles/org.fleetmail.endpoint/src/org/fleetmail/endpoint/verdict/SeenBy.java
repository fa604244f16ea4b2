package org.fleetmail.endpoint.verdict;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointObservation.Reached;
import org.fleetmail.endpoint.TlsOffer;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.ClientShape;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.TlsHandshake;
import org.fleetmail.tls.certificate.CertificatePaths;
import org.fleetmail.tls.certificate.PathVerdict;
import org.fleetmail.tls.certificate.TrustPolicy;

/** How a client with limits (a printer, an old mail program) sees an endpoint; a pure function of what was observed. */
public final class SeenBy {
    private SeenBy() {}

    /** Whether this client could talk to the endpoint as it was observed. */
    public static Meeting of(ClientShape client, EndpointObservation seen) {
        TransportSecurity security = seen.target().security();
        if (security == TransportSecurity.NONE) {
            return Meeting.of(Answer.YES, "clear");
        }
        if (client.versions().isEmpty()) {
            return Meeting.of(Answer.NO, "noTls", client.name());
        }
        boolean mode = security == TransportSecurity.STARTTLS ? client.startTls() : client.implicitTls();
        if (!mode) {
            return Meeting.of(Answer.NO, "mode." + security.getName(), client.name());
        }
        if (seen.reached() != Reached.TLS) {
            boolean dialogue = seen.reached() == Reached.DIALOGUE;
            return Meeting.of(dialogue ? Answer.NO : Answer.UNKNOWN, dialogue ? "serverWithoutTls" : "notReached");
        }
        return versions(client, seen.offer());
    }

    /**
     * Whether a client that knows these roots alone would trust the chain that was shown, at the time it was shown.
     *
     * @param client how people call it
     */
    public static Meeting trusts(String client, List<X509Certificate> roots, EndpointObservation seen) {
        Optional<TlsHandshake> handshake =
                seen.handshake().filter(shaken -> !shaken.chain().isEmpty());
        if (handshake.isEmpty()) {
            return Meeting.of(Answer.UNKNOWN, "notReached");
        }
        TrustPolicy policy = new TrustPolicy(false, roots, Set.of());
        PathVerdict path = CertificatePaths.check(handshake.get().chain(), policy, seen.startedAt());
        String issuer = handshake.get().chain().getLast().issuer();
        return path.trusted()
                ? Meeting.of(Answer.YES, "root.known", client, path.anchor().orElse(issuer))
                : Meeting.of(Answer.NO, "root.unknown", client, issuer);
    }

    private static Meeting versions(ClientShape client, TlsOffer offer) {
        List<ProtocolVersion> common = client.versions().stream()
                .filter(version -> offer.version(version) == Answer.YES)
                .sorted(Comparator.reverseOrder())
                .toList();
        if (!common.isEmpty()) {
            return suites(client, offer, common.getFirst());
        }
        boolean unknown = client.versions().stream().anyMatch(version -> offer.version(version) == Answer.UNKNOWN);
        return unknown
                ? Meeting.of(Answer.UNKNOWN, "versionsUnknown")
                : Meeting.of(Answer.NO, "versions", names(client.versions()), names(accepted(offer)));
    }

    private static Meeting suites(ClientShape client, TlsOffer offer, ProtocolVersion version) {
        List<CipherSuite> accepted = offer.suites().getOrDefault(version, List.of());
        if (client.suites().isEmpty()) {
            return groups(client, offer, version, accepted);
        }
        List<CipherSuite> common =
                client.suites().stream().filter(accepted::contains).toList();
        if (common.isEmpty()) {
            return offer.complete()
                    ? Meeting.of(Answer.NO, "suites", version.id())
                    : Meeting.of(Answer.UNKNOWN, "suitesUnknown", version.id());
        }
        return groups(client, offer, version, common);
    }

    private static Meeting groups(
            ClientShape client, TlsOffer offer, ProtocolVersion version, List<CipherSuite> common) {
        boolean curvesAlone = version == ProtocolVersion.TLS_1_3
                || !common.isEmpty() && common.stream().allMatch(CipherSuite::ephemeralCurve);
        boolean apart = !client.groups().isEmpty()
                && !offer.groups().isEmpty()
                && client.groups().stream().noneMatch(offer.groups()::contains);
        if (curvesAlone && apart) {
            return offer.complete()
                    ? Meeting.of(Answer.NO, "groups", version.id())
                    : Meeting.of(Answer.UNKNOWN, "groupsUnknown", version.id());
        }
        String suite = common.isEmpty() ? "–" : common.getFirst().name();
        return Meeting.of(Answer.YES, "meets", version.id(), suite);
    }

    private static List<ProtocolVersion> accepted(TlsOffer offer) {
        return offer.versions().entrySet().stream()
                .filter(entry -> entry.getValue() == Answer.YES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String names(Collection<ProtocolVersion> versions) {
        return versions.stream().sorted().map(ProtocolVersion::id).collect(Collectors.joining(", "));
    }
}
