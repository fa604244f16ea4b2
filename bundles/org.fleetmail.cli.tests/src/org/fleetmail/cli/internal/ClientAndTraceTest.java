package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fleetmail.cli.internal.Caller.Called;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.testkit.mail.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands about mail clients and about the way of a message. */
class ClientAndTraceTest {
    private static final String FLEET = """
        <?xml version="1.0" encoding="UTF-8"?>
        <fleet:Fleet xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:fleet="urn:fleetmail:fleet"
            id="office" name="Office">
          <endpoints id="out" host="smtp.example.com" port="587" transportSecurity="STARTTLS"/>
          <endpoints id="in" service="POP3" host="pop.example.com" port="995" transportSecurity="IMPLICIT_TLS"/>
          <accounts id="sato" address="sato@example.com" displayName="佐藤" secret="sato-mail" outgoing="out" incoming="in"/>
          <workstations id="pc-1" operatingSystem="Windows 11" accounts="sato">
            <mailClients>Thunderbird</mailClients>
          </workstations>
        </fleet:Fleet>
        """;

    @TempDir
    Path home;

    private Caller fleetmail;

    @BeforeEach
    void open() throws IOException {
        fleetmail = new Caller(home);
    }

    @AfterEach
    void close() throws IOException {
        fleetmail.end();
    }

    private Path fleet() throws IOException {
        return Files.writeString(home.resolve("office.fleet"), FLEET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trace",
                "client",
                "client list",
                "client show",
                "client settings",
                "client export",
                "client serve",
                "client reference",
                "client check",
                "client providers",
                "client lookup",
                "client sign"
            })
    void every_command_explains_itself_in_both_languages(String words) {
        Object[] english = (words + " --help").split(" ");
        Object[] japanese = (words + " --help --lang ja").split(" ");
        assertThat(fleetmail.call(english).out())
                .startsWith("Usage: fleetmail " + words)
                .doesNotContain("!", "null");
        assertThat(fleetmail.call(japanese).out())
                .startsWith("使い方: fleetmail " + words)
                .containsPattern("[ぁ-ん]");
    }

    @Test
    void clients_are_listed_and_shown_with_their_sources() {
        assertThat(fleetmail.call("client", "list").out()).contains("outlook-express-6", "thunderbird", "msmtp");
        Called shown = fleetmail.call("client", "show", "OE6", "--lang", "ja");
        assertThat(shown.status()).isZero();
        assertThat(shown.out()).contains("KB933612", "2008-11-24", "[詳細設定] タブ", "CRAM-MD5 ×");
    }

    @Test
    void an_unknown_client_is_a_wrong_call() {
        Called called = fleetmail.call("client", "show", "Eudora");
        assertThat(called.status()).isEqualTo(2);
        assertThat(called.err()).contains("Eudora", "fleetmail client list");
    }

    @Test
    void settings_say_what_to_set_and_why_but_claim_nothing() throws IOException {
        Called called = fleetmail.call(
                "client",
                "settings",
                "--fleet",
                fleet(),
                "--account",
                "sato",
                "--client",
                "OE6",
                "--system",
                "Windows 2000");
        assertThat(called.status()).as(called.err()).isZero();
        assertThat(called.out())
                .contains("Port: 465", "Port: 995", "cannot use this at port 587", "known only after a probe")
                .doesNotContain("sato-mail");
    }

    @Test
    void an_account_that_is_not_there_is_a_wrong_call() throws IOException {
        Called called =
                fleetmail.call("client", "settings", "--fleet", fleet(), "--account", "nobody", "--client", "mew");
        assertThat(called.status()).isEqualTo(2);
        assertThat(called.err()).contains("nobody");
    }

    @Test
    void settings_without_a_fleet_are_a_wrong_call() {
        Called called = fleetmail.call("client", "settings", "--account", "sato", "--client", "mew");
        assertThat(called.status()).isEqualTo(2);
        assertThat(called.err()).contains("--fleet is missing");
    }

    @Test
    void an_export_writes_files_and_an_index() throws IOException {
        Path folder = home.resolve("export");
        Called called = fleetmail.call("client", "export", "--fleet", fleet(), "-o", folder);
        assertThat(called.status()).as(called.err()).isZero();
        assertThat(called.out()).contains("index.html");
        assertThat(folder.resolve("pc-1/thunderbird/thunderbird-policies/policies.json"))
                .exists();
        assertThat(Files.readString(folder.resolve("index.html"))).contains("No file holds a password");
    }

    @ParameterizedTest
    @CsvSource({
        "ports, 587, no new rule, 推定",
        "protection, APOP, weak, 意識する必要がありません",
        "settings, Tied to, Five protections, 連動する設定",
        "terms, STARTTLS, rfc3207, 明示的 TLS",
        "checklist, A13, proven by tests, テストで確認済み"
    })
    void tables_are_looked_up_in_both_languages(String subject, String first, String second, String japanese) {
        assertThat(fleetmail.call("client", "reference", subject).out()).contains(first, second);
        assertThat(fleetmail
                        .call("client", "reference", subject, "--lang", "ja")
                        .out())
                .contains(japanese);
    }

    @Test
    void a_word_is_looked_up_by_any_of_its_names() {
        assertThat(fleetmail
                        .call("client", "reference", "terms", "explicit TLS")
                        .out())
                .contains("STARTTLS", "STLS")
                .doesNotContain("OP25B");
        assertThat(fleetmail.call("client", "reference", "terms", "quux").status())
                .isEqualTo(1);
    }

    @Test
    void accounts_are_checked_against_what_they_have_to_protect() throws IOException {
        assertThat(fleetmail.call("client", "check", "--fleet", fleet()).out()).contains("sato@example.com: well");
        Path clear = Files.writeString(home.resolve("clear.fleet"), FLEET.replace("IMPLICIT_TLS", "NONE"));
        Called called = fleetmail.call("client", "check", "--fleet", clear);
        assertThat(called.status()).isEqualTo(1);
        assertThat(called.out()).contains("pop.example.com:995", "TLS in both directions");
    }

    @Test
    void providers_are_listed_with_their_sources_and_their_deadlines_name_whom_they_hit() throws IOException {
        assertThat(fleetmail.call("client", "providers").out())
                .contains("Ablenet", "2006-02-14", "smtp.office365.com:587 STARTTLS");
        assertThat(fleetmail.call("client", "providers", "--fleet", fleet()).out())
                .contains("No deadline");
        Path hit =
                Files.writeString(home.resolve("hit.fleet"), FLEET.replace("smtp.example.com", "smtp.office365.com"));
        Called called = fleetmail.call("client", "providers", "--fleet", hit, "--lang", "ja");
        assertThat(called.status()).isEqualTo(1);
        assertThat(called.out()).contains("2026-12-31", "アカウント sato", "OAuth");
    }

    @Test
    void serving_answers_a_mail_program_until_it_is_stopped() throws Exception {
        int port = Ports.free();
        var cancellation = new Cancellation();
        fleetmail.cancelledBy(cancellation);
        Path file = fleet();
        try (var work = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient client = HttpClient.newHttpClient()) {
            Future<Called> serving = work.submit(
                    () -> fleetmail.call("client", "serve", "--fleet", file, "--listen", "127.0.0.1:" + port));
            Ports.awaitListening(port, ProcessHandle.current());
            var request = HttpRequest.newBuilder(URI.create(
                            "http://127.0.0.1:" + port + "/mail/config-v1.1.xml?emailaddress=sato@example.com"))
                    .build();
            assertThat(client.send(request, BodyHandlers.ofString()).body())
                    .contains("pop.example.com")
                    .doesNotContain("sato-mail");
            String root = "http://127.0.0.1:" + port;
            var profile = HttpRequest.newBuilder(URI.create(root + "/apple.mobileconfig?emailaddress=sato@example.com"))
                    .build();
            assertThat(client.send(profile, BodyHandlers.ofString()).body()).contains("com.apple.mail.managed");
            var discovery = HttpRequest.newBuilder(URI.create(root + "/autodiscover/autodiscover.xml"))
                    .POST(
                            BodyPublishers.ofString(
                                    "<Autodiscover><Request><EMailAddress>sato@example.com</EMailAddress></Request></Autodiscover>"))
                    .build();
            assertThat(client.send(discovery, BodyHandlers.ofString()).body()).contains("<Server>pop.example.com<");
            cancellation.cancel();
            assertThat(serving.get().status()).isEqualTo(130);
            assertThat(serving.get().out()).contains("127.0.0.1", "200", "sato@example.com");
        }
    }

    @Test
    void a_place_to_listen_that_is_none_is_a_wrong_call() throws IOException {
        for (String place : List.of("example.com:80", "127.0.0.1", "127.0.0.1:99999")) {
            assertThat(fleetmail
                            .call("client", "serve", "--fleet", fleet(), "--listen", place)
                            .status())
                    .as(place)
                    .isEqualTo(2);
        }
    }

    @Test
    void a_trace_tells_each_hop_and_what_is_wrong() throws IOException {
        Path message = Files.writeString(home.resolve("message.eml"), """
            Received: from relay.other.example (relay.other.example [192.0.2.7])
             (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))
             by mx.example.com (Postfix) with ESMTPS id 2; Tue, 14 Feb 2006 13:15:00 +0900
            Received: from \u001b[31mpc (pc [192.0.2.9])
             by relay.other.example (Postfix) with ESMTP id 1; Tue, 14 Feb 2006 13:14:00 +0900

            body
            """);
        Called called = fleetmail.call("trace", message, "--own", "example.com");
        assertThat(called.status()).isEqualTo(1);
        assertThat(called.out())
                .contains("TLSv1.3 TLS_AES_256_GCM_SHA384", "in clear", "+60 s", "may be forged")
                .doesNotContain("\u001b");
        assertThat(fleetmail.call("trace", message, "--lang", "ja").out()).contains("平文", "偽造の可能性");
    }

    @Test
    void a_message_without_a_trace_says_so_and_a_missing_file_cannot_be_read() throws IOException {
        Path empty = Files.writeString(home.resolve("empty.eml"), "Subject: x\n");
        assertThat(fleetmail.call("trace", empty).out()).contains("no Received line");
        Called missing = fleetmail.call("trace", home.resolve("none.eml"));
        assertThat(List.of(missing.status())).containsExactly(3);
        assertThat(missing.err()).contains("[FILE-ACCESS]");
    }
}
