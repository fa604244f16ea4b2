package org.fleetmail.tls.fuzz;

import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.CipherSuites;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.certificate.CertificatePaths;
import org.fleetmail.tls.certificate.CertificateReader;
import org.fleetmail.tls.certificate.Fetching;
import org.fleetmail.tls.certificate.IssuerSearch;
import org.fleetmail.tls.certificate.PathVerdict;
import org.fleetmail.tls.certificate.RevocationCheck;
import org.fleetmail.tls.certificate.ServerCertificate;
import org.fleetmail.tls.certificate.ServerNames;
import org.fleetmail.tls.certificate.TrustPolicy;
import org.fleetmail.tls.handshake.Handshake;
import org.fleetmail.tls.handshake.HandshakeWish;
import org.fleetmail.tls.handshake.Handshaker;
import org.fleetmail.tls.hello.HelloAnswer;
import org.fleetmail.tls.hello.HelloProbe;
import org.fleetmail.tls.hello.HelloWish;

/**
 * What strangers send, taken apart: records, handshake messages, certificates, OCSP responses, revocation lists. The
 * first byte chooses, the rest is what was sent. Whatever is thrown from here is a finding.
 */
public final class TlsTarget {
    static final int CLASSIC_FLIGHT = 0;
    static final int MODERN_FLIGHT = 1;
    static final int SSL2_FLIGHT = 2;
    static final int HANDSHAKE = 3;
    static final int CERTIFICATE = 4;
    static final int CHAIN = 5;
    static final int STAPLE = 6;
    static final int LIST = 7;
    static final int KINDS = 8;

    private static final Handshaker HANDSHAKER = new Handshaker();
    private static final List<CipherSuite> SUITES = List.copyOf(CipherSuites.all());
    private static final int MOST_READ = 3 << 20;
    private static final int MOST_CERTIFICATES = 20;

    private TlsTarget() {}

    /** The entrance that fuzzers look for. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        byte[] sent = Arrays.copyOfRange(input, 1, input.length);
        switch (Math.floorMod(input[0], KINDS)) {
            case CLASSIC_FLIGHT -> probe(ProtocolVersion.TLS_1_2, sent);
            case MODERN_FLIGHT -> probe(ProtocolVersion.TLS_1_3, sent);
            case SSL2_FLIGHT -> bounded(HelloProbe.askSsl2(new Playback(sent)));
            case HANDSHAKE -> shake(sent);
            case CERTIFICATE -> certificate(sent);
            case CHAIN -> chain(sent);
            case STAPLE -> revocation(sent, true);
            default -> revocation(sent, false);
        }
    }

    private static void probe(ProtocolVersion newest, byte[] sent) {
        Playback server = new Playback(sent);
        List<NamedGroup> groups = List.of(NamedGroup.X25519, NamedGroup.SECP256R1);
        bounded(HelloProbe.ask(server, new HelloWish(newest, SUITES, groups, Optional.of("a.test"), true, false)));
        if (server.read() > MOST_READ) {
            throw new IllegalStateException("read " + server.read() + " bytes");
        }
    }

    private static void bounded(HelloAnswer answer) {
        if (answer.toString().isEmpty()) {
            throw new IllegalStateException("an answer without words");
        }
    }

    private static void shake(byte[] sent) {
        Playback server = new Playback(sent);
        HandshakeWish wish = new HandshakeWish(ProtocolVersion.SSL_3, ProtocolVersion.TLS_1_3, Optional.of("a.test"));
        if (HANDSHAKER.shake(server, wish) instanceof Handshake.Finished) {
            throw new IllegalStateException("a handshake with nobody");
        }
    }

    private static void certificate(byte[] der) {
        ServerCertificate described = CertificateReader.describe(der);
        ServerNames.match(described, "a.test");
        ServerNames.match(described, "192.0.2.1");
        TrustPolicy trust = new TrustPolicy(false, List.of(), Set.of());
        CertificatePaths.check(List.of(described), trust, Instant.EPOCH);
    }

    /** Certificates one after the other, each behind its length in two bytes. */
    private static void chain(byte[] sent) {
        List<ServerCertificate> chain = new ArrayList<>();
        for (int at = 0; at + 2 <= sent.length && chain.size() < MOST_CERTIFICATES; ) {
            int length = (sent[at] & 0xFF) << 8 | sent[at + 1] & 0xFF;
            int end = Math.min(sent.length, at + 2 + length);
            chain.add(CertificateReader.describe(Arrays.copyOfRange(sent, at + 2, end)));
            at = end;
        }
        TrustPolicy trust = new TrustPolicy(false, List.of(Seeds.authority().root()), Set.of());
        PathVerdict verdict = CertificatePaths.check(chain, trust, Instant.now());
        IssuerSearch.complete(verdict, chain, trust, new Answering(sent), Instant.now());
    }

    private static void revocation(byte[] sent, boolean stapled) {
        try {
            List<ServerCertificate> path = new ArrayList<>();
            for (var certificate : Seeds.credential().chain()) {
                path.add(CertificateReader.describe(certificate));
            }
            Optional<String> staple =
                    stapled ? Optional.of(Base64.getEncoder().encodeToString(sent)) : Optional.empty();
            RevocationCheck.check(path, staple, new Fetching(true, true, false), new Answering(sent), Instant.now());
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }
}
