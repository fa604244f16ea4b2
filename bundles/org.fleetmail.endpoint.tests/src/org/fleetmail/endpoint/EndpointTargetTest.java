package org.fleetmail.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.model.TrustAnchor;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTargetTest {
    @ParameterizedTest
    @CsvSource({
        "smtp://mail.test:25,               RELAY,      mail.test,      25,  NONE",
        "smtp://mail.test:2525,             SUBMISSION, mail.test,      2525, NONE",
        "smtp+starttls://mail.test,         SUBMISSION, mail.test,      587, STARTTLS",
        "SMTP+STARTTLS://mail.test:587/,    SUBMISSION, mail.test,      587, STARTTLS",
        "smtps://mail.test,                 SUBMISSION, mail.test,      465, IMPLICIT_TLS",
        "pop3+starttls://mail.test:110,     POP3,       mail.test,      110, STARTTLS",
        "pop3s://mail.test:995,             POP3,       mail.test,      995, IMPLICIT_TLS",
        "imap+starttls://mail.test:143,     IMAP,       mail.test,      143, STARTTLS",
        "imaps://mail.test:993,             IMAP,       mail.test,      993, IMPLICIT_TLS",
        "https://printer,                   HTTPS,      printer,        443, IMPLICIT_TLS",
        "imaps://[2001:db8::1]:9993,        IMAP,       2001:db8::1,    9993, IMPLICIT_TLS",
        "imaps://例え.jp,                    IMAP,       xn--r8jz45g.jp, 993, IMPLICIT_TLS",
        "imaps://faß.example,               IMAP,       xn--fa-hia.example, 993, IMPLICIT_TLS",
    })
    void urisAreUnderstood(String uri, Service service, String host, int port, TransportSecurity security) {
        EndpointTarget target = ((Outcome.Done<EndpointTarget>) EndpointTarget.parse(uri)).value();
        assertThat(target.service()).isEqualTo(service);
        assertThat(target.host()).isEqualTo(host).isEqualTo(target.serverName());
        assertThat(target.port()).isEqualTo(port);
        assertThat(target.security()).isEqualTo(security);
        EndpointTarget again = ((Outcome.Done<EndpointTarget>) EndpointTarget.parse(target.uri())).value();
        assertThat(again.uri()).isEqualTo(target.uri());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mail.test",
                "ftp://mail.test",
                "smtp://",
                "smtp://:25",
                "smtp://mail.test:0",
                "smtp://mail.test:65536",
                "smtp://mail test",
                "smtp://user:password@mail.test",
                "smtps://mail.test/path",
                "smtps://2001:db8::1"
            })
    void whatIsNoEndpointIsATrouble(String uri) {
        assertThat(EndpointTarget.parse(uri))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.trouble().code()).isEqualTo(TroubleCode.ENDPOINT_INCOMPLETE));
    }

    @Test
    void theNameOfTheCertificateMayBeInternationalised() {
        EndpointTarget target = ((Outcome.Done<EndpointTarget>) EndpointTarget.parse("smtps://127.0.0.1")).value();
        assertThat(target.withServerName("faß.example").serverName()).isEqualTo("xn--fa-hia.example");
    }

    @Test
    void anEndpointOfTheFleet() {
        Endpoint endpoint = endpoint("mail.test");
        TrustAnchor anchor = FleetFactory.eINSTANCE.createTrustAnchor();
        anchor.setPem(Credential.pem(new TestAuthority("Fleet").root()));
        endpoint.getTrust().add(anchor);
        endpoint.getPinnedSha256().add("AA:BB");
        EndpointTarget target = ((Outcome.Done<EndpointTarget>) EndpointTarget.of(endpoint)).value();
        assertThat(target.id()).isEqualTo("ep-1");
        assertThat(target.uri()).isEqualTo("smtp+starttls://mail.test:587");
        assertThat(target.trust().anchors()).hasSize(1);
        assertThat(target.trust().pins()).containsExactly("aabb");
    }

    @Test
    void anEndpointWithoutHostOrWithABrokenAnchorIsATrouble() {
        assertThat(EndpointTarget.of(endpoint(null))).isInstanceOf(Outcome.Failed.class);
        Endpoint endpoint = endpoint("mail.test");
        TrustAnchor anchor = FleetFactory.eINSTANCE.createTrustAnchor();
        anchor.setPem("no certificate");
        endpoint.getTrust().add(anchor);
        assertThat(EndpointTarget.of(endpoint)).isInstanceOf(Outcome.Failed.class);
    }

    private static Endpoint endpoint(String host) {
        Endpoint endpoint = FleetFactory.eINSTANCE.createEndpoint();
        endpoint.setId("ep-1");
        endpoint.setHost(host);
        return endpoint;
    }
}
