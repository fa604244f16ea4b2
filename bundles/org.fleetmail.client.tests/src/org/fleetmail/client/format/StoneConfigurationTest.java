package org.fleetmail.client.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.fleetmail.client.forwarder.ForwardRule;
import org.fleetmail.client.forwarder.Forwarder;
import org.fleetmail.client.forwarder.LocalPort;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.client.program.Program;
import org.fleetmail.testkit.mail.DovecotPeer;
import org.fleetmail.testkit.mail.Peers;
import org.fleetmail.testkit.mail.Ports;
import org.fleetmail.testkit.pki.TestAuthority;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoneConfigurationTest {
    @TempDir
    private Path home;

    @Test
    void stone_does_apop_on_the_side_of_the_server() {
        var apop = new ForwardRule(MailProtocol.POP3, LocalPort.USUAL, "pop.example.com", 110, Forwarder.Skill.APOP);
        var tls = new ForwardRule(
                MailProtocol.SMTP, new LocalPort(4465), "smtp.example.com", 465, Forwarder.Skill.IMPLICIT_TLS);
        assertThat(StoneConfiguration.of(List.of(apop, tls)).text(StandardCharsets.US_ASCII))
                .isEqualTo("""
                    -n
                    pop.example.com:110/apop localhost:3999
                    --
                    smtp.example.com:465/ssl localhost:4465
                    """)
                .doesNotContain("#");
    }

    @Test
    void stone_accepts_its_file() throws Exception {
        Program stone = Program.of("stone", "stone");
        var tls =
                new ForwardRule(MailProtocol.SMTP, new LocalPort(4465), "127.0.0.1", 465, Forwarder.Skill.IMPLICIT_TLS);
        Path file = Files.write(
                home.resolve("stone.cfg"), StoneConfiguration.of(List.of(tls)).content());
        assertThat(stone.run(home, "-C", file.toString(), "-N").status()).isZero();
    }

    @Test
    @Tag("row:M2")
    void stone_runs_with_its_file_and_speaks_tls_with_a_real_server_in_the_clients_place() throws Exception {
        Program.of("stone", "stone");
        var credential =
                new TestAuthority("stone").wish("127.0.0.1", DovecotPeer.HOST).issue();
        int local = localPort();
        try (DovecotPeer dovecot = DovecotPeer.start(credential)) {
            var rule = new ForwardRule(
                    MailProtocol.POP3,
                    new LocalPort(local),
                    DovecotPeer.HOST,
                    dovecot.pop3sPort(),
                    Forwarder.Skill.IMPLICIT_TLS);
            Path file = Files.write(
                    home.resolve("stone.cfg"),
                    StoneConfiguration.of(List.of(rule)).content());
            Process stone = Peers.start(home.resolve("log"), List.of("stone", "-C", file.toString()));
            try {
                Ports.awaitListening(local, stone, Duration.ofSeconds(15));
                try (Socket socket = new Socket("127.0.0.1", local);
                        InputStream in = socket.getInputStream();
                        OutputStream out = socket.getOutputStream()) {
                    out.write("CAPA\r\nQUIT\r\n".getBytes(StandardCharsets.US_ASCII));
                    assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII))
                            .startsWith("+OK")
                            .contains("SASL PLAIN LOGIN")
                            .doesNotContain("STLS");
                }
            } finally {
                Peers.stop(stone);
            }
        }
    }

    @Test
    @Tag("row:F5")
    void stone_with_apop_logs_in_by_it_for_a_client_that_cannot() throws Exception {
        Path program = Peers.found("stone with APOP", Peers.tools().resolve("stone/stone-apop"));
        var credential =
                new TestAuthority("stone").wish("127.0.0.1", DovecotPeer.HOST).issue();
        int local = localPort();
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path users = Files.writeString(home.resolve("users"), "kaise:{PLAIN}the word::::::\n");
        try (DovecotPeer dovecot = DovecotPeer.start(
                credential,
                "ssl = yes",
                "auth_mechanisms = plain apop",
                "passdb {\n driver = passwd-file\n args = scheme=PLAIN username_format=%u " + users + "\n}")) {
            var rule = new ForwardRule(
                    MailProtocol.POP3,
                    new LocalPort(local),
                    DovecotPeer.HOST,
                    dovecot.pop3Port(),
                    Forwarder.Skill.APOP);
            Path file = Files.write(
                    home.resolve("stone.cfg"),
                    StoneConfiguration.of(List.of(rule)).content());
            Process stone = Peers.start(home.resolve("log"), List.of(program.toString(), "-C", file.toString()));
            try {
                Ports.awaitListening(local, stone, Duration.ofSeconds(15));
                assertThat(login(dovecot.pop3Port(), DovecotPeer.HOST))
                        .as("the server takes no password in clear")
                        .contains("-ERR", "disallowed");
                assertThat(login(local, "127.0.0.1")).contains("+OK Logged in");
            } finally {
                Peers.stop(stone);
            }
        }
    }

    /** What a server says to a client that knows user name and password alone. */
    private static String login(int port, String host) throws IOException {
        try (Socket socket = new Socket(host, port);
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                OutputStream out = socket.getOutputStream()) {
            socket.setSoTimeout(20_000);
            StringBuilder answers = new StringBuilder();
            for (String command : List.of("", "USER kaise\r\n", "PASS the word\r\n", "QUIT\r\n")) {
                out.write(command.getBytes(StandardCharsets.US_ASCII));
                answers.append(in.readLine()).append('\n');
            }
            return answers.toString();
        }
    }

    /** A port of four digits that is free now. */
    private static int localPort() {
        return IntStream.range(4000, 9999)
                .filter(port -> {
                    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                        return socket.isBound();
                    } catch (IOException e) {
                        return false;
                    }
                })
                .findFirst()
                .orElseThrow();
    }
}
