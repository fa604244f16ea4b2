package org.fleetmail.endpoint.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetmail.endpoint.TlsConduct;
import org.fleetmail.endpoint.TlsOffer;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.FiniteField;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.SignatureScheme;
import org.fleetmail.tls.TlsHandshake;

/** Versions (P), cipher suites (C) and what surrounds them (T). */
final class TlsRules {
    private static final int MANY = 6;

    private TlsRules() {}

    static void judge(Bench bench) {
        TlsOffer offer = bench.seen.offer();
        Optional<TlsHandshake> handshake = bench.seen.handshake();
        versions(bench, offer, handshake);
        suites(bench, offer, handshake);
        extensions(bench, offer, handshake);
    }

    private static void versions(Bench bench, TlsOffer offer, Optional<TlsHandshake> handshake) {
        bench.findIf(accepts(offer, handshake, ProtocolVersion.SSL_2), "P1");
        bench.findIf(accepts(offer, handshake, ProtocolVersion.SSL_3), "P2");
        boolean current = handshake.filter(shaken -> shaken.version().current()).isPresent();
        String old = List.of(ProtocolVersion.TLS_1_0, ProtocolVersion.TLS_1_1).stream()
                .filter(version -> accepts(offer, handshake, version))
                .map(ProtocolVersion::id)
                .collect(Collectors.joining(", "));
        bench.findIf(current && !old.isEmpty(), "P3", old);
        Stream.of(ProtocolVersion.values())
                .filter(version -> accepts(offer, handshake, version))
                .reduce((older, newer) -> newer)
                .filter(best -> !best.current())
                .ifPresent(best -> bench.find("P4", best.id()));
        bench.findIf(offer.version(ProtocolVersion.TLS_1_3) == Answer.NO && handshake.isPresent(), "P5");
        bench.findIf(
                !offer.groups().isEmpty() && offer.groups().stream().noneMatch(NamedGroup::postQuantum),
                "P6",
                offer.groups().stream().map(NamedGroup::name).collect(Collectors.joining(", ")));
    }

    private static boolean accepts(TlsOffer offer, Optional<TlsHandshake> handshake, ProtocolVersion version) {
        return offer.version(version) == Answer.YES
                || handshake.filter(shaken -> shaken.version() == version).isPresent();
    }

    private static void suites(Bench bench, TlsOffer offer, Optional<TlsHandshake> handshake) {
        Set<CipherSuite> accepted = new LinkedHashSet<>();
        handshake.ifPresent(shaken -> accepted.add(shaken.suite()));
        offer.suites().values().forEach(accepted::addAll);
        named(bench, "C1", accepted, suite -> suite.withoutEncryption() || suite.export());
        named(bench, "C2", accepted, CipherSuite::anonymous);
        named(bench, "C3", accepted, CipherSuite::broken);
        named(bench, "C4", accepted, CipherSuite::shortBlocks);
        named(bench, "C5", accepted, CipherSuite::rsaKeyTransport);
        int bits = offer.conduct()
                .finiteField()
                .map(FiniteField::bits)
                .or(offer::finiteFieldBits)
                .orElse(Integer.MAX_VALUE);
        if (bits < 2048) {
            bench.find(bits <= 1024 ? "C7.1024" : "C7", bits);
        } else {
            named(bench, "C6", accepted, suite -> suite.ephemeralFiniteField() && !suite.anonymous());
        }
        bench.findIf(
                !accepted.isEmpty() && accepted.stream().noneMatch(CipherSuite::authenticatedEncryption),
                "C8",
                names(accepted));
        bench.findIf(offer.serverPreference() == Answer.NO && accepted.stream().anyMatch(TlsRules::weak), "C9");
    }

    private static boolean weak(CipherSuite suite) {
        return suite.broken() || suite.shortBlocks() || suite.export() || suite.rsaKeyTransport();
    }

    private static void named(Bench bench, String rule, Set<CipherSuite> accepted, Predicate<CipherSuite> condition) {
        List<CipherSuite> found = accepted.stream().filter(condition).toList();
        bench.findIf(!found.isEmpty(), rule, names(found));
    }

    private static String names(Collection<CipherSuite> suites) {
        List<String> names = new ArrayList<>(
                suites.stream().map(CipherSuite::name).limit(MANY).toList());
        if (suites.size() > MANY) {
            names.add("+ " + (suites.size() - MANY));
        }
        return String.join(", ", names);
    }

    private static void extensions(Bench bench, TlsOffer offer, Optional<TlsHandshake> handshake) {
        Optional<TlsHandshake> classic = handshake.filter(shaken -> shaken.version() != ProtocolVersion.TLS_1_3);
        bench.findIf(
                offer.secureRenegotiation() == Answer.NO
                        || classic.filter(shaken -> !shaken.secureRenegotiation())
                                .isPresent(),
                "T1");
        bench.findIf(
                offer.compression() == Answer.YES
                        || handshake.filter(TlsHandshake::compression).isPresent(),
                "T3");
        bench.findIf(
                offer.extendedMasterSecret() == Answer.NO
                        || classic.filter(shaken -> !shaken.extendedMasterSecret())
                                .isPresent(),
                "T4");
        conduct(bench, offer);
    }

    private static void conduct(Bench bench, TlsOffer offer) {
        TlsConduct conduct = offer.conduct();
        bench.findIf(conduct.clientRenegotiation() == Answer.YES, "T2");
        boolean old = Stream.of(ProtocolVersion.SSL_3, ProtocolVersion.TLS_1_0, ProtocolVersion.TLS_1_1)
                .anyMatch(version -> offer.version(version) == Answer.YES);
        bench.findIf(old && conduct.fallbackProtection() == Answer.NO, "T5");
        bench.findIf(conduct.earlyData() == Answer.YES, "T6");
        bench.findIf(conduct.flaws().heartbleed() == Answer.YES, "T7", "Heartbleed (CVE-2014-0160)");
        bench.findIf(conduct.flaws().earlyChangeCipherSpec() == Answer.YES, "T7", "CCS injection (CVE-2014-0224)");
        bench.findIf(conduct.flaws().robot() == Answer.YES, "T7", "ROBOT");
        bench.findIf(conduct.longHello() == Answer.NO, "T8");
        List<SignatureScheme> weak = conduct.signatures().stream()
                .filter(SignatureScheme::weakDigest)
                .toList();
        bench.findIf(
                !weak.isEmpty(), "T9", weak.stream().map(SignatureScheme::name).collect(Collectors.joining(", ")));
    }
}
