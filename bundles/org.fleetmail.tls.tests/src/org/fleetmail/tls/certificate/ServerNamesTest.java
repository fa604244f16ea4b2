package org.fleetmail.tls.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerNamesTest {
    @ParameterizedTest
    @CsvSource({
        "mail.example.com,   mail.example.com,  true",
        "MAIL.Example.COM,   mail.example.com,  true",
        "mail.example.com,   mail.example.com., true",
        "mail.example.com,   example.com,       false",
        "example.com,        mail.example.com,  false",
        "*.example.com,      mail.example.com,  true",
        "*.example.com,      a.b.example.com,   false",
        "*.example.com,      example.com,       false",
        "*.example.com,      .example.com,      false",
        "m*.example.com,     mail.example.com,  false",
        "mail.*.com,         mail.example.com,  false",
        "*.com,              example.com,       false",
        "*,                  example,           false",
        "xn--r8jz45g.jp,     XN--r8jz45g.jp,    true",
        "例え.jp,             xn--r8jz45g.jp,    false",
        "*.xn--r8jz45g.jp,   xn--4dkua4c.xn--r8jz45g.jp, true",
        "xn--*.jp,           xn--r8jz45g.jp,    false",
        "192.0.2.1,          192.0.2.1,         false",
    })
    void dnsNames(String presented, String wanted, boolean matches) {
        assertThat(ServerNames.match(certificate(List.of(presented), List.of()), wanted)
                        .matches())
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1,              192.0.2.1,     true",
        "192.0.2.1,              192.0.2.2,     false",
        "2001:db8:0:0:0:0:0:1,   2001:db8::1,   true",
        "2001:db8:0:0:0:0:0:1,   2001:DB8::0:1, true",
        "2001:db8:0:0:0:0:0:1,   2001:db8::2,   false",
        "192.0.2.1,              mail.test,     false",
    })
    void addresses(String presented, String wanted, boolean matches) {
        assertThat(ServerNames.match(certificate(List.of(), List.of(presented)), wanted)
                        .matches())
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"mail.example.com", "192.0.2.1"})
    void theCommonNameIsIgnored(String wanted) {
        NameMatch match = ServerNames.match(certificate(List.of(), List.of()), wanted);
        assertThat(match.matches()).isFalse();
        assertThat(match.commonNameOnly()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:0:0:0:0:0:1, 2001:db8::1",
        "0:0:0:0:0:0:0:1,      ::1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:0:0:1:0:0:0:1,   2001:0:0:1::1",
        "192.0.2.1,            192.0.2.1",
    })
    void canonicalAddresses(String address, String canonical) {
        assertThat(IpAddress.canonical(address)).isEqualTo(canonical);
    }

    private static ServerCertificate certificate(List<String> names, List<String> addresses) {
        return new ServerCertificate(
                "CN=mail.example.com",
                names,
                addresses,
                "mail.example.com",
                "CN=somebody",
                "1",
                Instant.EPOCH,
                Instant.MAX,
                "EC",
                256,
                "SHA256withECDSA",
                "",
                "",
                false,
                false,
                true,
                false,
                "");
    }
}
