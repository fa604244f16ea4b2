package org.fleetmail.endpoint;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.FiniteField;
import org.fleetmail.tls.ProtocolVersion;

/** Known attacks on TLS to which what a server accepts, or does, lays it open. */
public enum Weakness {
    /** SSL 3.0 with CBC (CVE-2014-3566). */
    POODLE,
    /** Blocks of 64 bits (CVE-2016-2183). */
    SWEET32,
    /** RSA key exchange weakened for export (CVE-2015-0204). */
    FREAK,
    /** Diffie-Hellman weakened for export, or in a field of 1024 bits or less (CVE-2015-4000). */
    LOGJAM,
    /** SSL 2.0 (CVE-2016-0800). A key that is used elsewhere with SSL 2.0 is a matter of all observations together. */
    DROWN,
    /** TLS 1.0 or older with CBC (CVE-2011-3389). */
    BEAST,
    /** CBC with the authentication code inside (CVE-2013-0169); how well an implementation hides it is not seen. */
    LUCKY13,
    /** RC4 (RFC 7465). */
    RC4,
    /** Compression (CVE-2012-4929). */
    CRIME,
    /** CVE-2014-0160. */
    HEARTBLEED,
    /** CVE-2014-0224. */
    CCS_INJECTION,
    /** Return Of Bleichenbacher's Oracle Threat. */
    ROBOT;

    private static final int SMALL_FIELD = 1024;

    /** Each of them; one that depends on a question without an answer is unknown. */
    public static Map<Weakness, Answer> of(TlsOffer offer) {
        Map<Weakness, Answer> found = new EnumMap<>(Weakness.class);
        Arrays.stream(values()).forEach(weakness -> found.put(weakness, weakness.in(offer)));
        return found;
    }

    private Answer in(TlsOffer offer) {
        TlsConduct.Flaws flaws = offer.conduct().flaws();
        return switch (this) {
            case POODLE -> suites(offer, (version, suite) -> version == ProtocolVersion.SSL_3 && chained(suite));
            case SWEET32 -> suites(offer, CipherSuite::shortBlocks);
            case FREAK -> suites(offer, suite -> suite.export() && suite.name().startsWith("TLS_RSA_"));
            case LOGJAM -> logjam(offer);
            case DROWN -> offer.version(ProtocolVersion.SSL_2);
            case BEAST ->
                suites(offer, (version, suite) -> version.compareTo(ProtocolVersion.TLS_1_0) <= 0 && chained(suite));
            case LUCKY13 -> suites(offer, Weakness::chained);
            case RC4 -> suites(offer, suite -> suite.name().contains("_RC4_"));
            case CRIME -> offer.compression();
            case HEARTBLEED -> flaws.heartbleed();
            case CCS_INJECTION -> flaws.earlyChangeCipherSpec();
            case ROBOT -> flaws.robot();
        };
    }

    private static Answer logjam(TlsOffer offer) {
        boolean small = offer.conduct()
                .finiteField()
                .map(FiniteField::bits)
                .or(offer::finiteFieldBits)
                .filter(bits -> bits <= SMALL_FIELD)
                .isPresent();
        return small ? Answer.YES : suites(offer, suite -> suite.export() && suite.ephemeralFiniteField());
    }

    private static boolean chained(CipherSuite suite) {
        return suite.name().contains("_CBC_");
    }

    private static Answer suites(TlsOffer offer, Predicate<CipherSuite> dangerous) {
        return suites(offer, (version, suite) -> dangerous.test(suite));
    }

    private static Answer suites(TlsOffer offer, BiPredicate<ProtocolVersion, CipherSuite> dangerous) {
        for (Map.Entry<ProtocolVersion, List<CipherSuite>> accepted :
                offer.suites().entrySet()) {
            if (accepted.getValue().stream().anyMatch(suite -> dangerous.test(accepted.getKey(), suite))) {
                return Answer.YES;
            }
        }
        return offer.complete() ? Answer.NO : Answer.UNKNOWN;
    }
}
