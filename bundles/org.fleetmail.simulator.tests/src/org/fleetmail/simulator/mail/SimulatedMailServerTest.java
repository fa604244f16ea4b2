package org.fleetmail.simulator.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fleetmail.simulator.mail.MailClient.base64;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.simulator.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedMailServerTest {
    private static final String USER = "scan@example.com";
    private static final String PASSWORD = "pass word";
    private static final String LOGIN = "AUTH PLAIN " + base64("\0" + USER + "\0" + PASSWORD);
    private static final MailListenerPlan STARTTLS = MailListenerPlan.of("submission", 587, TransportSecurity.STARTTLS);

    private SimulatedMailServer server;
    private MailClient client;

    @BeforeEach
    void open() throws IOException {
        open(
                MailListenerPlan.of("relay", 25, TransportSecurity.NONE),
                STARTTLS,
                MailListenerPlan.of("submissions", 465, TransportSecurity.IMPLICIT_TLS));
    }

    private void open(MailListenerPlan... plans) throws IOException {
        Map<MailListenerPlan, Integer> ports = new LinkedHashMap<>();
        List.of(plans).forEach(plan -> ports.put(plan, 0));
        server = SimulatedMailServer.open(InetAddress.getLoopbackAddress(), ports, Map.of(USER, Secret.of(PASSWORD)));
    }

    @AfterEach
    void close() throws IOException {
        if (client != null) {
            client.stop();
        }
        server.stop();
    }

    private void connect(String id) {
        client = MailClient.plain(server, id);
        assertThat(client.hear()).startsWith("220 ").contains("SIMULATED");
    }

    private void connectAndSecure() throws IOException {
        connect("submission");
        assertThat(client.say("EHLO printer")).contains("STARTTLS").doesNotContain("AUTH");
        assertThat(client.say("STARTTLS")).startsWith("220");
        assertThat(client.handshake()).isEqualTo("TLSv1.3");
    }

    private void sendMail() {
        assertThat(client.say("MAIL FROM:<" + USER + ">")).startsWith("250");
        assertThat(client.say("RCPT TO:<desk@example.com>")).startsWith("250");
        assertThat(client.say("DATA")).startsWith("354");
        assertThat(client.say("Subject: a scan\r\n\r\n..a line with a dot\r\ntoken-4711\r\n."))
                .startsWith("250");
    }

    @Test
    void submissionTakesMailAfterStartTlsAndLogin() throws IOException {
        connectAndSecure();
        assertThat(client.say("EHLO printer")).contains("AUTH PLAIN LOGIN").doesNotContain("STARTTLS");
        assertThat(client.say(LOGIN)).startsWith("235");
        sendMail();
        assertThat(client.say("QUIT")).startsWith("221");
        ReceivedMessage message = server.messages().get(0);
        assertThat(message.tls()).hasValue("TLSv1.3");
        assertThat(message.user()).hasValue(USER);
        assertThat(message.listener()).isEqualTo("submission");
        assertThat(message.recipients()).containsExactly("desk@example.com");
        assertThat(message.text()).contains("\r\n.a line with a dot\r\n");
        assertThat(message.holds("token-4711")).isTrue();
    }

    @Test
    void implicitTlsTakesMailAfterLoginInTwoSteps() throws IOException {
        client = MailClient.implicit(server, "submissions");
        assertThat(client.hear()).startsWith("220 ").contains("SIMULATED");
        assertThat(client.say("EHLO printer")).contains("AUTH PLAIN LOGIN");
        assertThat(client.say("AUTH LOGIN")).isEqualTo("334 " + base64("Username:") + "\n");
        assertThat(client.say(base64(USER))).isEqualTo("334 " + base64("Password:") + "\n");
        assertThat(client.say(base64(PASSWORD))).startsWith("235");
        sendMail();
        assertThat(server.messages()).hasSize(1);
    }

    @Test
    void theRelayTakesMailInClearWithoutLogin() {
        connect("relay");
        assertThat(client.say("EHLO printer")).doesNotContain("STARTTLS", "AUTH");
        assertThat(client.say("STARTTLS")).startsWith("502");
        sendMail();
        assertThat(server.messages().get(0).tls()).isEmpty();
    }

    @Test
    void submissionRefusesMailAndLoginBeforeTls() {
        connect("submission");
        client.say("EHLO printer");
        assertThat(client.say(LOGIN)).startsWith("530");
        assertThat(client.say("MAIL FROM:<a@example.com>")).startsWith("530");
        assertThat(server.messages()).isEmpty();
    }

    @Test
    void submissionRefusesMailWithoutLoginAndAWrongPassword() throws IOException {
        connectAndSecure();
        client.say("EHLO printer");
        assertThat(client.say("MAIL FROM:<a@example.com>")).startsWith("530");
        assertThat(client.say("AUTH PLAIN " + base64("\0" + USER + "\0wrong"))).startsWith("535");
        assertThat(client.say("AUTH PLAIN " + base64("\0nobody\0" + PASSWORD))).startsWith("535");
        assertThat(client.say("AUTH PLAIN %%%")).startsWith("501");
        assertThat(client.say("AUTH CRAM-MD5")).startsWith("504");
    }

    @Test
    void whatComesInClearBehindStartTlsIsThrownAway() throws IOException {
        connect("submission");
        client.say("EHLO printer");
        client.send("STARTTLS\r\nEHLO injected\r\n");
        assertThat(client.hear()).startsWith("220");
        client.handshake();
        assertThat(client.say("NOOP")).startsWith("250 2.0.0");
    }

    @Test
    void aLineWithoutEndIsCut() {
        connect("relay");
        client.send("EHLO " + "x".repeat(LineInput.MAX_LINE) + "x");
        assertThat(client.hear()).startsWith("500");
        assertThat(client.hear()).isEmpty();
    }

    @Test
    void aMessageTooLargeIsNotKept() {
        connect("relay");
        client.say(List.of("EHLO p", "MAIL FROM:<a@example.com>", "RCPT TO:<b@example.com>", "DATA"));
        String line = "x".repeat(1_000) + "\r\n";
        client.send(line.repeat(1_100));
        assertThat(client.say(".")).startsWith("552");
        assertThat(server.messages()).isEmpty();
        assertThat(client.say("NOOP")).startsWith("250");
    }

    @Test
    void recipientsAndRefusalsAreBounded() {
        connect("relay");
        client.say(List.of("EHLO p", "MAIL FROM:<a@example.com>"));
        for (int i = 0; i < 100; i++) {
            assertThat(client.say("RCPT TO:<b" + i + "@example.com>")).startsWith("250");
        }
        assertThat(client.say("RCPT TO:<more@example.com>")).startsWith("452");
        String answer = "";
        for (int i = 0; i < 19; i++) {
            answer = client.say("NONSENSE");
        }
        assertThat(answer).startsWith("421");
        assertThat(client.hear()).isEmpty();
    }

    @Test
    void aServerThatHidesStartTlsDoesNotAcceptIt() throws IOException {
        server.stop();
        open(STARTTLS.hidingStartTls());
        connect("submission");
        assertThat(client.say("EHLO printer")).doesNotContain("STARTTLS");
        assertThat(client.say("STARTTLS")).startsWith("502");
        assertThat(client.say("MAIL FROM:<a@example.com>")).startsWith("530");
    }

    @ParameterizedTest
    @CsvSource({"EXPIRED, NotAfter", "WRONG_HOST, No subject alternative names"})
    void aClientThatChecksRefusesAWrongCertificate(Certificates kind, String reason) throws IOException {
        server.stop();
        open(STARTTLS.showing(kind));
        connect("submission");
        client.say(List.of("EHLO printer", "STARTTLS"));
        assertThatThrownBy(client::handshake)
                .isInstanceOf(SSLException.class)
                .rootCause()
                .isInstanceOfAny(CertificateException.class, CertPathValidatorException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aCertificateThatEndsSoonIsStillGood() throws IOException {
        server.stop();
        open(STARTTLS.showing(Certificates.ENDS_SOON));
        connectAndSecure();
    }

    @Test
    void opensslVerifiesStartTlsAgainstTheThrowAwayRoot() throws IOException {
        assumeTrue(Command.exists("openssl"), "Debian package openssl");
        var door = server.door("submission").orElseThrow();
        String root = pem(server);
        Command.Result result = Command.run(
                "QUIT\r\n",
                "openssl",
                "s_client",
                "-starttls",
                "smtp",
                "-connect",
                door.address().getHostAddress() + ":" + door.port(),
                "-CAfile",
                root,
                "-verify_ip",
                door.address().getHostAddress(),
                "-verify_return_error");
        java.nio.file.Files.delete(java.nio.file.Path.of(root));
        assertThat(result.output()).contains("Verify return code: 0 (ok)").contains("SIMULATED");
    }

    private static String pem(SimulatedMailServer server) throws IOException {
        try {
            String text = "-----BEGIN CERTIFICATE-----\n"
                    + java.util.Base64.getMimeEncoder()
                            .encodeToString(server.root().getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
            return java.nio.file.Files.writeString(java.nio.file.Files.createTempFile("root", ".pem"), text)
                    .toString();
        } catch (CertificateException e) {
            throw new IOException(e);
        }
    }

    @Test
    void neverListensBeyondLoopback() throws IOException {
        InetAddress everywhere = InetAddress.getByName("0.0.0.0");
        assertThatThrownBy(() -> SimulatedMailServer.open(everywhere, Map.of(STARTTLS, 0), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void closingFreesThePortAndEndsConversations() throws IOException {
        connect("relay");
        var door = server.door("relay").orElseThrow();
        server.stop();
        assertThat(client.hear()).isEmpty();
        assertThatThrownBy(() -> new Socket(door.address(), door.port()).close())
                .isInstanceOf(ConnectException.class);
    }
}
