package org.fleetmail.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.CipherSuites;
import org.fleetmail.tls.FiniteField;
import org.fleetmail.tls.ProtocolVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WeaknessTest {
    @ParameterizedTest
    @CsvSource({
        "POODLE, SSL_3, TLS_RSA_WITH_AES_128_CBC_SHA, TLS_RSA_WITH_RC4_128_SHA",
        "SWEET32, TLS_1_2, TLS_RSA_WITH_3DES_EDE_CBC_SHA, TLS_RSA_WITH_AES_128_CBC_SHA",
        "FREAK, TLS_1_0, TLS_RSA_EXPORT_WITH_RC4_40_MD5, TLS_DHE_RSA_EXPORT_WITH_DES40_CBC_SHA",
        "LOGJAM, TLS_1_0, TLS_DHE_RSA_EXPORT_WITH_DES40_CBC_SHA, TLS_RSA_EXPORT_WITH_RC4_40_MD5",
        "BEAST, TLS_1_0, TLS_RSA_WITH_AES_128_CBC_SHA, TLS_RSA_WITH_RC4_128_SHA",
        "LUCKY13, TLS_1_2, TLS_RSA_WITH_AES_128_CBC_SHA, TLS_RSA_WITH_AES_128_GCM_SHA256",
        "RC4, TLS_1_2, TLS_RSA_WITH_RC4_128_SHA, TLS_RSA_WITH_AES_128_GCM_SHA256"
    })
    void follows_from_one_suite_and_not_from_another(
            Weakness weakness, ProtocolVersion version, String dangerous, String harmless) {
        assertThat(Weakness.of(offer(version, dangerous, true))).containsEntry(weakness, Answer.YES);
        assertThat(Weakness.of(offer(version, harmless, true))).containsEntry(weakness, Answer.NO);
        assertThat(Weakness.of(offer(version, harmless, false))).containsEntry(weakness, Answer.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(Weakness.class)
    void nothing_is_known_where_nothing_was_asked(Weakness weakness) {
        assertThat(Weakness.of(TlsOffer.NOT_ASKED)).containsEntry(weakness, Answer.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"768, YES", "1024, YES", "2048, NO"})
    void logjam_follows_from_the_size_of_the_field(int bits, Answer expected) {
        TlsOffer none = offer(ProtocolVersion.TLS_1_2, "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256", true);
        TlsConduct known = none.conduct();
        TlsConduct conduct = new TlsConduct(
                known.signatures(),
                known.certificates(),
                Optional.of(new FiniteField(bits, "")),
                known.resumption(),
                known.earlyData(),
                known.fallbackProtection(),
                known.clientRenegotiation(),
                known.longHello(),
                known.flaws());
        assertThat(Weakness.of(offer(none.suites(), true, conduct))).containsEntry(Weakness.LOGJAM, expected);
    }

    private static TlsOffer offer(ProtocolVersion version, String suite, boolean complete) {
        CipherSuite accepted = CipherSuites.ofName(suite).orElseThrow();
        return offer(Map.of(version, List.of(accepted)), complete, TlsConduct.NOT_ASKED);
    }

    private static TlsOffer offer(
            Map<ProtocolVersion, List<CipherSuite>> suites, boolean complete, TlsConduct conduct) {
        TlsOffer none = TlsOffer.NOT_ASKED;
        return new TlsOffer(
                none.versions(),
                suites,
                complete,
                none.weakSuites(),
                none.serverPreference(),
                none.groups(),
                none.finiteFieldBits(),
                none.extendedMasterSecret(),
                none.secureRenegotiation(),
                none.compression(),
                conduct,
                none.unanswered());
    }
}
