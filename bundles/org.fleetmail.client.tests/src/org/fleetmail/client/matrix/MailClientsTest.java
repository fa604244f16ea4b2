package org.fleetmail.client.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetmail.model.TransportSecurity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MailClientsTest {
    private static final MailClients CLIENTS = MailClients.shipped();

    static Stream<String> files() {
        return MatrixReader.CLIENTS.stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_file_follows_the_schema(String file) throws Exception {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(MatrixReader.file("client-matrix.schema.json").text());
        String json =
                new ObjectMapper().writeValueAsString(MatrixReader.file(file).content());
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    }

    @Test
    void the_schema_refuses_a_fact_without_source() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(MatrixReader.file("client-matrix.schema.json").text());
        String json = """
            {"format":"fleetmail-client-matrix-1","clients":[{"id":"x","name":{"en":"X","ja":"X"},"current":true,
            "systems":[],"protocols":["smtp"],"control":[{"on":["smtp"],"by":"choice","from":"s"}],
            "reach":[{"on":["smtp"],"method":"starttls","support":"can"}],
            "logins":[{"on":["smtp"],"login":["none"],"support":"can","from":"s"}]}]}
            """;
        assertThat(schema.validate(json, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void names_are_unambiguous() {
        List<String> names = CLIENTS.all().stream()
                .flatMap(client -> client.names()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .distinct())
                .toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "OE6, outlook-express-6",
        "ＯＥ６, outlook-express-6",
        "outlook express 6, outlook-express-6",
        "Windowsメール, windows-mail",
        "Becky!, becky-2",
        "THUNDERBIRD, thunderbird",
        "Mail 2.0, apple-mail-2",
        "neomutt, neomutt"
    })
    void a_client_is_found_by_what_people_write(String written, String id) {
        assertThat(CLIENTS.find(written)).map(MailClient::id).contains(id);
    }

    @Test
    void an_unknown_client_is_not_guessed() {
        assertThat(CLIENTS.find("Eudora Ω")).isEmpty();
    }

    @Test
    @Tag("row:U4")
    void every_fact_has_a_dated_source() {
        assertThat(CLIENTS.sources()).allSatisfy(source -> {
            assertThat(source.date()).isBetween(LocalDate.of(2000, 1, 1), LocalDate.of(2026, 12, 31));
            assertThat(source.title().ja()).isNotBlank();
        });
    }

    @Test
    void variants_named_by_facts_exist() {
        assertThat(CLIENTS.all()).allSatisfy(client -> {
            Set<String> known =
                    Set.copyOf(client.variants().stream().map(Variant::id).toList());
            client.reaches().forEach(reach -> assertThat(known).containsAll(reach.variants()));
            client.variants()
                    .forEach(variant -> variant.cure()
                            .ifPresent(cure ->
                                    assertThat(client.variant(cure.variant())).isPresent()));
        });
    }

    @Test
    void every_client_of_the_field_is_there() {
        assertThat(CLIENTS.all())
                .extracting(MailClient::id)
                .contains(
                        "outlook-express-6",
                        "windows-mail",
                        "windows-live-mail",
                        "outlook-2003",
                        "outlook-2007",
                        "outlook",
                        "outlook-new",
                        "thunderbird-2",
                        "thunderbird",
                        "netscape-7",
                        "apple-mail-2",
                        "apple-mail",
                        "mew",
                        "sylpheed",
                        "claws-mail",
                        "becky-2",
                        "evolution",
                        "kmail",
                        "neomutt",
                        "msmtp",
                        "mpop",
                        "fetchmail",
                        "android-gmail",
                        "thunderbird-android");
    }

    @ParameterizedTest(name = "{0} on {1} {2} {3}: {4}")
    @CsvSource({
        "outlook-express-6, Windows 2000, SP4, '', windows-2000",
        "outlook-express-6, Windows 2000, SP4, KB933612, windows-2000",
        "outlook-express-6, Windows XP Professional, SP2, '', unpatched",
        "outlook-express-6, windows xp, Service Pack 2, kb933612, patched",
        "outlook-express-6, Windows XP, SP2, MS07-034, patched",
        "outlook-express-6, Windows XP SP3, '', '', patched",
        "outlook-express-6, '', '', '', unpatched",
        "windows-mail, Windows Vista, '', '', unpatched",
        "windows-mail, Windows Vista, SP1, '', patched",
        "windows-mail, Microsoft Windows Vista Business, '', KB929123, patched",
        "thunderbird, Linux, '', '', any"
    })
    @Tag("row:C01b")
    void the_computer_decides_the_variant(String client, String system, String pack, String patch, String variant) {
        Computer computer = Computer.of(system, pack, patch.isEmpty() ? Set.of() : Set.of(patch));
        assertThat(CLIENTS.find(client).orElseThrow().variantOn(computer).id()).isEqualTo(variant);
    }

    @Test
    @Tag("row:C05d")
    void sources_that_disagree_stay_side_by_side() {
        Claims claims = CLIENTS.find("thunderbird").orElseThrow().login(MailProtocol.SMTP, Login.CRAM_MD5);
        assertThat(claims.disputed()).isTrue();
        assertThat(claims.support()).isEqualTo(Support.CAN);
        assertThat(claims.all())
                .extracting(claim -> claim.source().id())
                .containsExactly("thunderbird-153", "hosting-2006");
        assertThat(claims.all().getLast().sentence().in(Locale.JAPANESE)).contains("不可", "2006-02-14");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "SMTP, 25, STARTTLS",
        "SMTP, 465, IMPLICIT_TLS",
        "SMTP, 587, STARTTLS",
        "SMTP, 2525, STARTTLS",
        "POP3, 110, STARTTLS",
        "POP3, 995, IMPLICIT_TLS",
        "IMAP, 143, STARTTLS",
        "IMAP, 993, IMPLICIT_TLS"
    })
    @Tag("row:S9")
    @Tag("row:P1")
    @Tag("row:P2")
    @Tag("row:P3")
    @Tag("row:P4")
    @Tag("row:P5")
    @Tag("row:P6")
    @Tag("row:P7")
    @Tag("row:P8")
    @Tag("row:P9")
    @Tag("row:T12")
    void a_port_alone_gives_the_usual_method(MailProtocol protocol, int port, TransportSecurity method) {
        assertThat(PortRule.derive(protocol, port)).contains(method);
    }

    @Test
    void an_unusual_port_gives_no_method() {
        assertThat(PortRule.derive(MailProtocol.SMTP, 10025)).isEmpty();
        assertThat(PortRule.derive(MailProtocol.POP3, 993)).isEmpty();
    }

    @Test
    @Tag("row:P14")
    void submission_with_starttls_and_implicit_tls_for_receiving_are_proposed_first() {
        assertThat(MailProtocol.values())
                .extracting(protocol ->
                        PortRule.of(protocol).findFirst().orElseThrow().port())
                .containsExactly(587, 995, 993);
    }

    @ParameterizedTest
    @CsvSource({"SMTP, 25, OP25B", "POP3, 110, TLS", "IMAP, 143, TLS"})
    @Tag("row:P10")
    void ports_where_tls_is_often_missing_carry_a_caution(MailProtocol protocol, int port, String word) {
        assertThat(PortRule.caution(protocol, port).orElseThrow().in(Locale.JAPANESE))
                .contains(word);
        assertThat(PortRule.caution(MailProtocol.SMTP, 587)).isEmpty();
    }

    @Test
    @Tag("row:T03")
    void starttls_of_pop3_is_shown_as_stls() {
        assertThat(Methods.label(MailProtocol.POP3, TransportSecurity.STARTTLS).in(Locale.ENGLISH))
                .startsWith("STLS");
        assertThat(Methods.label(MailProtocol.SMTP, TransportSecurity.STARTTLS).in(Locale.ENGLISH))
                .isEqualTo("STARTTLS");
    }

    @Test
    @Tag("row:T06")
    void spa_is_one_mechanism_with_three_names() {
        assertThat(Login.NTLM.label().in(Locale.JAPANESE)).contains("SPA", "NTLM", "Windows 統合認証");
    }

    @Test
    @Tag("row:T07")
    void apop_is_for_pop3_alone() {
        assertThat(Stream.of(MailProtocol.values()).filter(Login.APOP::in)).containsExactly(MailProtocol.POP3);
    }

    @Test
    @Tag("row:C04a")
    void outlook_2007_chooses_the_method_for_sending_only() {
        MailClient outlook = CLIENTS.find("outlook-2007").orElseThrow();
        assertThat(outlook.control(MailProtocol.SMTP)).isEqualTo(Control.CHOICE);
        assertThat(outlook.control(MailProtocol.POP3)).isEqualTo(Control.IMPLICIT_ONLY);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "outlook-express-6, [サーバー] タブ",
        "outlook-express-6, [詳細設定] タブ",
        "windows-mail, [ツール]−[アカウント]",
        "outlook-2003, [既存の電子メール アカウントの表示と変更]",
        "outlook-2003, [送信サーバー] タブ",
        "outlook-2003, 「インターネット電子メール設定」→ [詳細設定] タブ",
        "outlook-2007, [ツール]−[アカウント設定]",
        "outlook-2007, [送信サーバー] タブ",
        "thunderbird-2, [サーバ設定]",
        "thunderbird-2, [送信 (SMTP) サーバ]",
        "other, メールソフトのアカウント設定"
    })
    @Tag("row:C01e")
    @Tag("row:C01f")
    @Tag("row:C03b")
    @Tag("row:C03c")
    @Tag("row:C04c")
    @Tag("row:C05a")
    @Tag("row:C05b")
    @Tag("row:C11")
    @Tag("row:U2")
    void the_way_through_the_screens_is_in_their_own_labels(String client, String label) {
        assertThat(CLIENTS.find(client).orElseThrow().screens())
                .anySatisfy(screen -> assertThat(screen.path().ja()).contains(label));
    }

    @Test
    @Tag("row:C05c")
    void the_misprint_of_the_source_is_kept_as_a_note() {
        Claims claims = CLIENTS.find("thunderbird-2")
                .orElseThrow()
                .reach(Variant.ANY, MailProtocol.SMTP, 465, TransportSecurity.IMPLICIT_TLS);
        assertThat(claims.support()).isEqualTo(Support.CAN);
        assertThat(claims.all())
                .anySatisfy(claim -> assertThat(claim.note().orElseThrow().ja()).contains("誤植"));
    }

    @Test
    @Tag("row:T01")
    @Tag("row:T02")
    @Tag("row:T04")
    @Tag("row:S14")
    void every_protocol_and_method_is_a_pair_with_a_name_of_its_own() {
        for (MailProtocol protocol : MailProtocol.values()) {
            assertThat(TransportSecurity.values())
                    .hasSize(3)
                    .extracting(method -> Methods.label(protocol, method).in(Locale.JAPANESE))
                    .doesNotHaveDuplicates()
                    .noneMatch(label -> label.startsWith("!"));
        }
    }
}
