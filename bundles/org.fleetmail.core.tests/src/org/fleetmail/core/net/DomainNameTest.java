package org.fleetmail.core.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {
    @ParameterizedTest
    @CsvSource({
        "Mail.Example.COM,   mail.example.com",
        "mail.example.com.,  mail.example.com",
        "_dmarc.example.com, _dmarc.example.com",
        "例え.jp,             xn--r8jz45g.jp",
        "例え.jp.,            xn--r8jz45g.jp",
        "メール。例え。jp,      xn--4dkua4c.xn--r8jz45g.jp",
        "Bücher.example,     xn--bcher-kva.example",
        "ＭＡＩＬ.例え.jp,      mail.xn--r8jz45g.jp",
        "faß.example,        xn--fa-hia.example",
        "FASS.example,       fass.example",
        "βόλος.example,      xn--nxasmm1c.example",
        "xn--r8jz45g.jp,     xn--r8jz45g.jp",
    })
    void names_are_written_as_the_dns_and_certificates_hold_them(String written, String ascii) {
        assertThat(DomainName.ascii(written)).contains(ascii);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "a..b",
                "a..例え.jp",
                "\u0301bc.例え",
                "a\u200db.例え",
                "אa.example",
                "例え.-é.jp",
                "xn--zzzzz!.例え"
            })
    void what_idna2008_forbids_is_no_name(String written) {
        assertThat(DomainName.ascii(written)).isEmpty();
    }

    @Test
    void a_name_longer_than_any_is_refused_before_it_is_looked_at() {
        assertThat(DomainName.ascii("é".repeat(1 << 20))).isEmpty();
        assertThat(DomainName.ascii("é".repeat(100) + ".example")).isEmpty();
    }
}
