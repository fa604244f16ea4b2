package org.fleetmail.client.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.account.MailServer;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.model.TransportSecurity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtectionTest {
    @ParameterizedTest(name = "{0}: {1} {2} {3} → password {4}, message {5}")
    @CsvSource({
        "row:A1,  POP3, NONE,         PASSWORD,        false, false",
        "row:A2,  POP3, NONE,         APOP,            true,  false",
        "row:A3,  POP3, IMPLICIT_TLS, PASSWORD,        true,  true",
        "row:A4,  SMTP, NONE,         PASSWORD,        false, false",
        "row:A4,  SMTP, NONE,         CRAM_MD5,        true,  false",
        "row:A5,  SMTP, IMPLICIT_TLS, PASSWORD,        true,  true",
        "row:A6,  SMTP, NONE,         POP_BEFORE_SMTP, false, false",
        "row:A10, SMTP, NONE,         CRAM_MD5,        true,  false",
        "row:A11, SMTP, IMPLICIT_TLS, NONE,            true,  true",
        "row:A14, SMTP, NONE,         NTLM,            true,  false",
        "row:A14, SMTP, STARTTLS,     NTLM,            true,  true",
        "row:T08, SMTP, NONE,         CRAM_MD5,        true,  false"
    })
    void a_setting_protects(
            String row,
            MailProtocol protocol,
            TransportSecurity method,
            Login login,
            boolean password,
            boolean message) {
        Protection protection = Protection.of(protocol, method, login);
        assertThat(protection.password()).isEqualTo(password);
        assertThat(protection.message()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({
        "SMTP, IMPLICIT_TLS, NONE, EAVESDROPPING, true",
        "SMTP, IMPLICIT_TLS, NONE, OPEN_RELAY, false",
        "SMTP, NONE, PASSWORD, OPEN_RELAY, true",
        "SMTP, NONE, PASSWORD, EAVESDROPPING, false",
        "SMTP, NONE, CRAM_MD5, TAMPERING, false",
        "POP3, STARTTLS, PASSWORD, DOWNGRADE, true",
        "IMAP, IMPLICIT_TLS, PASSWORD, IMPERSONATION, true",
        "IMAP, IMPLICIT_TLS, PASSWORD, PHARMING, true",
        "IMAP, NONE, SCRAM, PHARMING, false"
    })
    @Tag("row:T16")
    void threats_are_answered_by_some_settings_only(
            MailProtocol protocol, TransportSecurity method, Login login, Threat threat, boolean answered) {
        assertThat(Protection.of(protocol, method, login).threats().contains(threat))
                .isEqualTo(answered);
    }

    @Test
    @Tag("row:A8")
    @Tag("row:A9")
    void nothing_is_ever_called_safe() {
        for (MailProtocol protocol : MailProtocol.values()) {
            for (TransportSecurity method : TransportSecurity.values()) {
                for (Login login : Login.values()) {
                    var sentence = Protection.of(protocol, method, login).sentence();
                    assertThat(sentence.in(Locale.ENGLISH))
                            .doesNotContainIgnoringCase("safe")
                            .doesNotContainIgnoringCase("secure");
                    assertThat(sentence.in(Locale.JAPANESE))
                            .doesNotContain("安全")
                            .doesNotContain("!");
                }
            }
        }
    }

    @Test
    @Tag("row:S15")
    void tls_protects_the_login_the_message_and_from_a_false_server() {
        Protection tls = Protection.of(MailProtocol.SMTP, TransportSecurity.STARTTLS, Login.PASSWORD);
        assertThat(tls.password()).isTrue();
        assertThat(tls.message()).isTrue();
        assertThat(tls.threats()).contains(Threat.IMPERSONATION);
        Protection login = Protection.of(MailProtocol.SMTP, TransportSecurity.NONE, Login.SCRAM);
        assertThat(login.password()).isTrue();
        assertThat(login.message()).isFalse();
        assertThat(login.threats()).doesNotContain(Threat.IMPERSONATION);
    }

    @Test
    void md5_is_weak_today() {
        assertThat(Stream.of(Login.values()).filter(Protection::weak))
                .contains(Login.APOP, Login.CRAM_MD5)
                .doesNotContain(Login.SCRAM, Login.PASSWORD);
    }

    @Test
    void every_threat_has_a_name() {
        assertThat(Threat.values())
                .allSatisfy(
                        threat -> assertThat(threat.label().in(Locale.JAPANESE)).doesNotContain("!"));
    }

    private static MailAccount account(TransportSecurity sending, TransportSecurity receiving, Login login) {
        return new MailAccount(
                "sato",
                "Sato",
                "",
                "sato@example.com",
                Optional.of(new MailServer(MailProtocol.POP3, "pop.example.com", 110, receiving, "sato", login)),
                Optional.of(
                        new MailServer(MailProtocol.SMTP, "smtp.example.com", 587, sending, "sato", Login.PASSWORD)));
    }

    @Test
    @Tag("row:A17")
    @Tag("row:K24")
    void an_organisation_with_secrets_needs_tls_in_both_directions_and_a_hobby_no_password_in_clear() {
        var half = account(TransportSecurity.STARTTLS, TransportSecurity.NONE, Login.APOP);
        assertThat(Confidentiality.CONFIDENTIAL.lacking(half))
                .singleElement()
                .satisfies(
                        lack -> assertThat(lack.in(Locale.ENGLISH)).contains("pop.example.com:110", "both directions"));
        assertThat(Confidentiality.PERSONAL.lacking(half)).isEmpty();
        var clear = account(TransportSecurity.NONE, TransportSecurity.NONE, Login.PASSWORD);
        assertThat(Confidentiality.PERSONAL.lacking(clear)).hasSize(2);
        var whole = account(TransportSecurity.STARTTLS, TransportSecurity.IMPLICIT_TLS, Login.PASSWORD);
        assertThat(Confidentiality.CONFIDENTIAL.lacking(whole)).isEmpty();
    }
}
