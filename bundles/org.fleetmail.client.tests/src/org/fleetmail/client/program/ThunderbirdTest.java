package org.fleetmail.client.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.format.ExportedFile;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.serve.Asked;
import org.fleetmail.client.serve.SettingsServer;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.testkit.mail.DovecotPeer;
import org.fleetmail.testkit.mail.MailHost;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.testkit.thunderbird.Thunderbird;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real Thunderbird makes accounts from our files and uses them with a real Postfix and a real Dovecot. */
class ThunderbirdTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Thunderbird");
    /** The one thing that is changed: nobody is there to type a password when the program starts. */
    private static final Pattern LOGIN_AT_STARTUP = Pattern.compile("(login_at_startup\"[^}]*?)true");

    private static MailHost host;

    @BeforeAll
    static void start() {
        host = MailHost.start(
                AUTHORITY.wish("localhost", "127.0.0.1", DovecotPeer.HOST).issue());
    }

    @AfterAll
    static void stop() throws IOException {
        if (host != null) {
            host.close();
        }
    }

    private static MailAccount account(
            String id, Service service, TransportSecurity method, Login receiving, Login sending) {
        return ExportedAccounts.account(host, MailHost::address, id, service, method, receiving, sending);
    }

    private static void write(String format, Path folder, MailAccount... accounts) throws IOException {
        for (ExportedFile file : ExportedAccounts.files(format, accounts)) {
            Path path = folder.resolve(file.name());
            Files.createDirectories(path.getParent());
            Files.writeString(
                    path,
                    LOGIN_AT_STARTUP.matcher(file.text(StandardCharsets.UTF_8)).replaceAll("$1false"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "thunderbird-policies,   installation/distribution, IMAP, POP3",
        "thunderbird-autoconfig, installation,              POP3, IMAP",
        "thunderbird-user-js,    profile,                   IMAP, POP3"
    })
    void it_makes_accounts_from_our_file_and_sends_and_fetches_by_starttls_and_by_implicit_tls(
            String format, String place, Service inClearFirst, Service implicit) throws IOException {
        try (Thunderbird thunderbird = Thunderbird.prepare()) {
            write(
                    format,
                    thunderbird.profile().resolveSibling(place),
                    account("starttls", inClearFirst, TransportSecurity.STARTTLS, Login.PASSWORD, Login.CRAM_MD5),
                    account("implicit", implicit, TransportSecurity.IMPLICIT_TLS, Login.PASSWORD, Login.PASSWORD));
            thunderbird.start(0);
            thunderbird.trust(AUTHORITY.root().getEncoded());
            JsonNode accounts = thunderbird.accounts();
            assertThat(accounts).as(accounts.toString()).hasSize(2);
            for (JsonNode account : accounts) {
                String subject = format + " " + account.path("type").asText();
                assertThat(account.path("name").asText()).startsWith("複写機 \"");
                sendsAndFetches(thunderbird, account, subject);
            }
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void it_finds_the_settings_of_an_address_at_our_server_and_sends_and_fetches() throws Exception {
        MailAccount account = account("scan", Service.IMAP, TransportSecurity.STARTTLS, Login.PASSWORD, Login.PASSWORD);
        List<Asked> asked = new CopyOnWriteArrayList<>();
        try (SettingsServer server = SettingsServer.start(
                                List.of(account),
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                                Optional.empty(),
                                Clock.systemUTC(),
                                asked::add)
                        .toOptional()
                        .orElseThrow();
                Thunderbird thunderbird = Thunderbird.prepare()) {
            thunderbird.start(server.address().getPort());
            thunderbird.trust(AUTHORITY.root().getEncoded());
            assertThat(thunderbird.discover(MailHost.ADDRESS, "複写機")).isEqualTo("xml-from-isp-http");
            assertThat(asked).anySatisfy(question -> {
                assertThat(question.what()).isEqualTo(Asked.What.AUTOCONFIG);
                assertThat(question.address()).isEqualTo(MailHost.ADDRESS);
            });
            sendsAndFetches(thunderbird, thunderbird.accounts().path(0), "found by autoconfig");
        }
    }

    private static void sendsAndFetches(Thunderbird thunderbird, JsonNode account, String subject) {
        String key = account.path("key").asText();
        assertThat(thunderbird.send(key, MailHost.PASSWORD, MailHost.ADDRESS, subject))
                .isEmpty();
        assertThat(host.await(subject))
                .hasValueSatisfying(mail -> assertThat(mail).contains("(using TLSv1.3 with cipher", "with ESMTPSA"));
        assertThat(thunderbird.fetch(key, MailHost.PASSWORD, subject)).isEmpty();
    }
}
