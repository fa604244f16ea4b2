package org.fleetmail.client.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.account.MailServer;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.client.program.Program;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsServerTest {
    private static final String REQUEST = """
        <?xml version="1.0" encoding="utf-8"?>
        <Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006">
          <Request><EMailAddress>%s</EMailAddress></Request>
        </Autodiscover>
        """;

    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private SettingsServer server;

    private static MailAccount account(String address, String user) {
        return new MailAccount(
                address,
                address,
                "佐藤 <花子>",
                address,
                Optional.of(new MailServer(
                        MailProtocol.IMAP,
                        "imap.example.com",
                        993,
                        TransportSecurity.IMPLICIT_TLS,
                        user,
                        Login.PASSWORD)),
                Optional.of(new MailServer(
                        MailProtocol.SMTP, "smtp.example.com", 587, TransportSecurity.STARTTLS, user, Login.PASSWORD)));
    }

    private static SettingsServer started(Outcome<SettingsServer> outcome) {
        return outcome.toOptional().orElseThrow();
    }

    @BeforeEach
    void start() {
        server = started(SettingsServer.start(
                List.of(
                        account("sato@example.com", "sato@example.com"),
                        account("boss@example.com", "private-login"),
                        account("info@other.example", "info-login")),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Optional.empty(),
                Clock.systemUTC(),
                asked::add));
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.address().getPort() + path));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return client.send(request(path).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mail/config-v1.1.xml", "/.well-known/autoconfig/mail/config-v1.1.xml"})
    void thunderbird_gets_autoconfig_where_it_looks_for_it(String path) throws Exception {
        HttpResponse<String> answer = get(path + "?emailaddress=sato%40example.com");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/xml; charset=utf-8");
        assertThat(answer.body())
                .contains("<hostname>imap.example.com</hostname>", "%EMAILADDRESS%", "STARTTLS")
                .doesNotContain("private-login");
    }

    @Test
    void nobody_is_told_the_login_of_another() throws Exception {
        assertThat(get("/mail/config-v1.1.xml?emailaddress=new@example.com").body())
                .contains("%EMAILADDRESS%")
                .doesNotContain("private-login");
        assertThat(get("/mail/config-v1.1.xml?emailaddress=boss@example.com").body())
                .contains("private-login");
        assertThat(get("/mail/config-v1.1.xml?emailaddress=x@other.example").statusCode())
                .isEqualTo(404);
    }

    @Test
    void outlook_gets_autodiscover() throws Exception {
        HttpResponse<String> answer = post("/Autodiscover/Autodiscover.xml", REQUEST.formatted("Sato@example.com"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<Type>IMAP</Type>", "<Encryption>TLS</Encryption>", "<SPA>off</SPA>");
    }

    @Test
    void apples_programs_get_a_profile() throws Exception {
        HttpResponse<String> answer = get("/apple.mobileconfig?emailaddress=sato@example.com");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-apple-aspen-config");
        assertThat(answer.body()).contains("com.apple.mail.managed", "imap.example.com");
    }

    @Test
    void who_asked_for_what_is_told() throws Exception {
        get("/mail/config-v1.1.xml?emailaddress=sato@example.com");
        post("/autodiscover/autodiscover.xml", REQUEST.formatted("nobody@example.com"));
        get("/wp-login.php");
        assertThat(asked)
                .extracting(Asked::from, Asked::what, Asked::address, Asked::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "127.0.0.1", Asked.What.AUTOCONFIG, "sato@example.com", 200),
                        org.assertj.core.groups.Tuple.tuple(
                                "127.0.0.1", Asked.What.AUTODISCOVER, "nobody@example.com", 404),
                        org.assertj.core.groups.Tuple.tuple("127.0.0.1", Asked.What.OTHER, "", 404));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x><EMailAddress>&e;</EMailAddress></x>",
                "<x><EMailAddress>a@b</EMailAddress><EMailAddress>c@d</EMailAddress></x>"
            })
    void what_is_no_request_is_not_found(String body) throws Exception {
        assertThat(post("/autodiscover/autodiscover.xml", body).statusCode()).isEqualTo(404);
    }

    @Test
    void a_request_that_is_too_long_is_refused() throws Exception {
        String body = REQUEST.formatted("a".repeat(SettingsServer.LARGEST_REQUEST));
        assertThat(post("/autodiscover/autodiscover.xml", body).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /mail/config-v1.1.xml, 405",
        "GET, /autodiscover/autodiscover.xml, 405",
        "DELETE, /apple.mobileconfig, 405",
        "PUT, /, 404"
    })
    void another_method_is_refused(String method, String path, int status) throws Exception {
        HttpRequest request =
                request(path).method(method, BodyPublishers.noBody()).build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?emailaddress=%zz", "?emailaddress=%00%0d%0aX:y@example.com", "?emailaddress=@", "?&&=&"})
    void odd_questions_are_answered_like_any_other(String query) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.address().getPort());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            String line = "GET /mail/config-v1.1.xml" + query + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            out.write(line.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answer)
                    .containsPattern("^(?:HTTP/1.1 (?:40[04]|200) |$)")
                    .doesNotContain("private-login", "X:y");
        }
    }

    @Test
    void with_a_key_it_speaks_tls_and_signs_apples_profiles_as_openssl_confirms(@TempDir Path home) throws Exception {
        var authority = new TestAuthority("Settings");
        Path keys = authority.wish("localhost", "127.0.0.1").issue().writePkcs12(home.resolve("key.p12"), "word");
        try (SettingsServer secure = started(SettingsServer.start(
                        List.of(account("sato@example.com", "sato@example.com")),
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        ServerKey.read(keys, Secret.of("word")).toOptional(),
                        Clock.systemUTC(),
                        asked::add));
                HttpClient trusting = HttpClient.newBuilder()
                        .sslContext(Trusting.only(authority.root()))
                        .build()) {
            String base = "https://localhost:" + secure.address().getPort();
            String address = "?emailaddress=sato@example.com";
            assertThat(trusting.send(
                                    HttpRequest.newBuilder(URI.create(base + "/mail/config-v1.1.xml" + address))
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
            HttpRequest profile = HttpRequest.newBuilder(URI.create(base + "/apple.mobileconfig" + address))
                    .build();
            Path signed = Files.write(
                    home.resolve("signed"),
                    trusting.send(profile, BodyHandlers.ofByteArray()).body());
            Path root = Files.writeString(home.resolve("root.pem"), Credential.pem(authority.root()));
            assertThat(verified(home, signed, root)).contains("com.apple.mail.managed");
            Path stranger =
                    Files.writeString(home.resolve("other.pem"), Credential.pem(new TestAuthority("Other").root()));
            assertThat(verified(home, signed, stranger)).isEmpty();
        }
    }

    /** What openssl finds within a signature that it believes; empty where it does not. */
    private static String verified(Path home, Path signed, Path root) throws Exception {
        Path plain = home.resolve("plain");
        Files.deleteIfExists(plain);
        Program.Run run = Program.of("openssl", "openssl")
                .run(
                        home,
                        "cms",
                        "-verify",
                        "-inform",
                        "DER",
                        "-in",
                        signed.toString(),
                        "-CAfile",
                        root.toString(),
                        "-purpose",
                        "any",
                        "-out",
                        plain.toString());
        return run.status() == 0 ? Files.readString(plain) : "";
    }

    @Test
    void a_profile_is_signed_in_its_file_and_what_is_none_is_left_alone(@TempDir Path home) throws Exception {
        var authority = new TestAuthority("Signer");
        Path keys = authority.wish("fleet.test").rsa(2048).issue().writePkcs12(home.resolve("key.p12"), "word");
        ProfileSigner signer =
                ProfileSigner.read(keys, Secret.of("word")).toOptional().orElseThrow();
        Path root = Files.writeString(home.resolve("root.pem"), Credential.pem(authority.root()));
        Path profile = Files.writeString(home.resolve("mail.mobileconfig"), "<?xml version=\"1.0\"?><plist/>");
        assertThat(signer.signFile(profile).toOptional()).isPresent();
        assertThat(verified(home, profile, root)).isEqualTo("<?xml version=\"1.0\"?><plist/>");
        assertThat(signer.signFile(profile).toOptional()).isEmpty();
        assertThat(ProfileSigner.read(keys, Secret.of("another")).toOptional()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"rsa:2048, -nocerts", "ed25519, ''"})
    void a_key_without_its_certificate_or_that_cannot_sign_is_refused_when_it_is_read(
            String kind, String more, @TempDir Path home) throws Exception {
        Program openssl = Program.of("openssl", "openssl");
        String made = "req -x509 -newkey %s -nodes -subj /CN=signer -keyout key -out certificate".formatted(kind);
        assertThat(openssl.run(home, made.split(" ")).status()).isZero();
        String packed = "pkcs12 -export -inkey key -in certificate -out key.p12 -passout pass:word " + more;
        assertThat(openssl.run(home, packed.split(" ")).status()).isZero();
        assertThat(ProfileSigner.read(home.resolve("key.p12"), Secret.of("word")))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.trouble().code()).isEqualTo(TroubleCode.FILE_ACCESS));
    }
}
