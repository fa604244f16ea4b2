package org.fleetmail.endpoint.verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.endpoint.Anomaly;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointObservation.Reached;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.Offer;
import org.fleetmail.endpoint.OtherAddress;
import org.fleetmail.endpoint.StartTls;
import org.fleetmail.endpoint.TlsConduct;
import org.fleetmail.endpoint.TlsOffer;
import org.fleetmail.endpoint.dns.DnsFacts;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.CipherSuites;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.TlsHandshake;
import org.fleetmail.tls.certificate.NameMatch;
import org.fleetmail.tls.certificate.PathProblem;
import org.fleetmail.tls.certificate.PathVerdict;
import org.fleetmail.tls.certificate.Revocation;
import org.fleetmail.tls.certificate.ServerCertificate;

/** Makes observations: of a server that is right in every way, and then of one that is not. */
final class Sight {
    static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    String uri = "smtp+starttls://mail.fleet.test";
    String address = "192.0.2.1";
    Reached reached = Reached.TLS;
    StartTls startTls = new StartTls(Answer.YES, Answer.YES, Answer.NO, Answer.NO, StartTls.Failure.NONE);
    Set<Anomaly> anomalies = EnumSet.noneOf(Anomaly.class);
    Offer afterTls = new Offer(List.of("AUTH PLAIN"), List.of("PLAIN"));
    Map<ProtocolVersion, Answer> versions = new HashMap<>(Map.of(
            ProtocolVersion.TLS_1_3,
            Answer.YES,
            ProtocolVersion.TLS_1_2,
            Answer.YES,
            ProtocolVersion.TLS_1_1,
            Answer.NO,
            ProtocolVersion.TLS_1_0,
            Answer.NO,
            ProtocolVersion.SSL_3,
            Answer.NO,
            ProtocolVersion.SSL_2,
            Answer.NO));
    ProtocolVersion version = ProtocolVersion.TLS_1_3;
    String suite = "TLS_AES_128_GCM_SHA256";
    List<String> weak = List.of();
    Optional<Integer> finiteField = Optional.empty();
    NamedGroup group = NamedGroup.X25519MLKEM768;
    int unanswered;
    Answer serverPreference = Answer.UNKNOWN;
    OtherAddress otherAddress;
    TlsConduct conduct = TlsConduct.NOT_ASKED;
    List<Revocation> revocation = List.of();
    Answer implicitPort = Answer.UNKNOWN;
    Optional<DnsFacts> dns = Optional.empty();
    boolean masterSecret = true;
    boolean renegotiation = true;
    boolean compression;
    Instant notBefore = Instant.parse("2026-10-01T00:00:00Z");
    Instant notAfter = Instant.parse("2027-02-01T00:00:00Z");
    int rsaBits;
    String signature = "SHA256withECDSA";
    boolean forServers = true;
    boolean mustStaple;
    boolean commonNameOnly;
    boolean nameMatches = true;
    boolean publicAnchor;
    List<PathProblem> problems = List.of();
    Optional<ServerCertificate> certificate = Optional.empty();

    Sight problem(PathProblem.Kind kind) {
        problems = List.of(new PathProblem(kind, "CN=mail.fleet.test", "CN=somebody"));
        return this;
    }

    TlsConduct conduct(Answer renegotiation, Answer earlyData, Answer fallbackProtection) {
        return new TlsConduct(
                List.of(),
                List.of(),
                Optional.empty(),
                TlsConduct.Resumption.NOT_ASKED,
                earlyData,
                fallbackProtection,
                renegotiation,
                Answer.UNKNOWN,
                TlsConduct.Flaws.NOT_ASKED);
    }

    TlsConduct heartbleed() {
        return new TlsConduct(
                List.of(),
                List.of(),
                Optional.empty(),
                TlsConduct.Resumption.NOT_ASKED,
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                new TlsConduct.Flaws(Answer.YES, Answer.NO, Answer.NO));
    }

    OtherAddress other() {
        return new OtherAddress(
                "2001:db8::1", Reached.DIALOGUE, Optional.empty(), List.of(Sentence.verbatim("reach: TLS / no TLS")));
    }

    Sight revocation(Revocation.Status status, String detail) {
        revocation =
                List.of(new Revocation(Revocation.Source.STAPLE, status, Optional.empty(), Optional.empty(), detail));
        return this;
    }

    EndpointObservation observation() {
        EndpointTarget target = ((Outcome.Done<EndpointTarget>) EndpointTarget.parse(uri)).value();
        boolean tls = reached == Reached.TLS;
        return new EndpointObservation(
                target,
                Depth.GRADE,
                address,
                NOW,
                Duration.ofMillis(40),
                8,
                reached,
                List.of(),
                Offer.NONE,
                tls ? afterTls : Offer.NONE,
                startTls,
                implicitPort,
                anomalies,
                tls ? Optional.of(handshake()) : Optional.empty(),
                tls ? Optional.of(path()) : Optional.empty(),
                tls ? Optional.of(name()) : Optional.empty(),
                revocation,
                tls ? offer() : TlsOffer.NOT_ASKED,
                dns,
                Optional.ofNullable(otherAddress),
                List.of());
    }

    private TlsHandshake handshake() {
        return new TlsHandshake(
                version,
                CipherSuites.ofName(suite).orElseThrow(),
                Optional.of(group),
                List.of(certificate.orElseGet(this::certificate)),
                Optional.empty(),
                false,
                masterSecret,
                renegotiation,
                compression,
                true);
    }

    private TlsOffer offer() {
        Map<ProtocolVersion, List<CipherSuite>> suites = new HashMap<>();
        suites.put(version, List.of(CipherSuites.ofName(suite).orElseThrow()));
        suites.put(
                ProtocolVersion.TLS_1_2,
                weak.stream()
                        .map(name -> CipherSuites.ofName(name).orElseThrow())
                        .toList());
        return new TlsOffer(
                versions,
                suites,
                false,
                Answer.of(!weak.isEmpty()),
                serverPreference,
                List.of(group),
                finiteField,
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                conduct,
                unanswered);
    }

    private ServerCertificate certificate() {
        return new ServerCertificate(
                "CN=mail.fleet.test",
                commonNameOnly ? List.of() : List.of("mail.fleet.test"),
                List.of(),
                "mail.fleet.test",
                "CN=somebody",
                "1",
                notBefore,
                notAfter,
                rsaBits > 0 ? "RSA" : "EC",
                rsaBits > 0 ? rsaBits : 256,
                signature,
                "00".repeat(32),
                "11".repeat(32),
                false,
                false,
                forServers,
                mustStaple,
                "");
    }

    private PathVerdict path() {
        boolean trusted = problems.stream().noneMatch(problem -> problem.kind().fatal());
        return new PathVerdict(trusted, problems, List.of(), Optional.of("CN=root"), publicAnchor, Optional.empty());
    }

    private NameMatch name() {
        return new NameMatch(nameMatches && !commonNameOnly, "mail.fleet.test", List.of("a.test"), commonNameOnly);
    }
}
