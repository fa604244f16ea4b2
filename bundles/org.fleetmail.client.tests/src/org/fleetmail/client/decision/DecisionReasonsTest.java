package org.fleetmail.client.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fleetmail.client.decision.Deciding.decide;
import static org.fleetmail.client.decision.Deciding.describe;
import static org.fleetmail.client.decision.Deciding.on;
import static org.fleetmail.client.decision.Deciding.settings;
import static org.fleetmail.client.decision.Deciding.submission;
import static org.fleetmail.client.decision.Deciding.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetmail.client.decision.Decision.AfterPatch;
import org.fleetmail.client.decision.Decision.Impossible;
import org.fleetmail.client.decision.Decision.Reachable;
import org.fleetmail.client.decision.Decision.ThroughForwarder;
import org.fleetmail.client.decision.Surroundings.Offer;
import org.fleetmail.client.matrix.Computer;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailClient;
import org.fleetmail.client.matrix.MailClients;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.client.matrix.Support;
import org.fleetmail.client.matrix.TlsVersion;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.model.TransportSecurity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Why a decision is as it is, in words, and what is written for it. */
class DecisionReasonsTest {
    @Test
    @Tag("row:C01b")
    @Tag("row:K19")
    void the_patch_is_named_beside_the_other_port() {
        Decision decision =
                decide("outlook-express-6", submission(587, TransportSecurity.STARTTLS), on("Windows XP SP2"));
        assertThat(decision.others()).hasAtLeastOneElementOfType(AfterPatch.class);
        AfterPatch patch = (AfterPatch) decision.others().getFirst();
        assertThat(patch.patch().ja()).contains("KB933612", "MS07-034");
        assertThat(text(patch)).contains("適用後はポート 587");
    }

    @Test
    @Tag("row:C01b")
    void the_patch_leads_where_the_server_is_known_to_offer_587_alone() {
        var surroundings = new Surroundings(
                Computer.of("Windows XP SP2", "", Set.of()),
                Set.of(new Offer(MailProtocol.SMTP, 587, TransportSecurity.STARTTLS)),
                Optional.empty(),
                false,
                Set.of());
        assertThat(describe(decide("outlook-express-6", submission(587, TransportSecurity.STARTTLS), surroundings)))
                .isEqualTo("AfterPatch 587 S");
    }

    @Test
    @Tag("row:C01c")
    void on_windows_2000_nothing_helps_where_the_server_offers_587_alone() {
        var surroundings = new Surroundings(
                Computer.of("Windows 2000", "SP4", Set.of("KB933612")),
                Set.of(new Offer(MailProtocol.SMTP, 587, TransportSecurity.STARTTLS)),
                Optional.empty(),
                false,
                Set.of());
        Decision decision = decide("outlook-express-6", submission(587, TransportSecurity.STARTTLS), surroundings);
        assertThat(decision).isInstanceOf(Impossible.class);
        assertThat(text(decision)).contains("別のメールソフト");
    }

    @Test
    @Tag("row:C01d")
    void a_fresh_windows_is_told_that_587_fails() {
        Decision decision = decide("outlook-express-6", submission(587, TransportSecurity.STARTTLS), on("Windows XP"));
        assertThat(text(decision)).contains("インストール直後の Windows では失敗");
    }

    @Test
    @Tag("row:C01a")
    @Tag("row:C03a")
    void the_method_is_only_a_result_where_the_port_decides() {
        for (String id : List.of("outlook-express-6", "outlook-2003")) {
            Decision decision = decide(id, submission(465, TransportSecurity.IMPLICIT_TLS), on("Windows XP SP3"));
            ClientSettings settings = settings(decision).orElseThrow();
            assertThat(settings.methodIsChosen()).isFalse();
            assertThat(settings.sslOn()).isTrue();
            assertThat(text(decision)).contains("方式はポート番号で決まります");
        }
    }

    @Test
    @Tag("row:C04b")
    void outlook_2007_writes_ssl_for_465_and_tls_for_587() {
        ClientSettings ssl = settings(
                        decide("outlook-2007", submission(465, TransportSecurity.IMPLICIT_TLS), on("Windows 7")))
                .orElseThrow();
        ClientSettings tls = settings(
                        decide("outlook-2007", submission(587, TransportSecurity.STARTTLS), on("Windows 7")))
                .orElseThrow();
        assertThat(ssl.entries()).contains(new ClientSettings.Entry("SMTPSecureConnection", "1"));
        assertThat(tls.entries()).contains(new ClientSettings.Entry("SMTPSecureConnection", "2"));
        assertThat(tls.methodIsChosen()).isTrue();
    }

    @Test
    @Tag("row:F3")
    @Tag("row:F4")
    @Tag("row:T18")
    void apop_goes_from_the_client_to_localhost_to_the_forwarder_to_the_server() {
        var wish = new Wish(MailProtocol.POP3, "pop.example.com", 110, TransportSecurity.NONE, Login.APOP);
        var decision = (ThroughForwarder) decide("outlook-2003", wish, on("Windows XP SP3"));
        assertThat(decision.forwarder().id()).isEqualTo("stone");
        assertThat(decision.settings().host()).isEqualTo("localhost");
        assertThat(decision.settings().port()).isEqualTo(3999);
        assertThat(decision.settings().login()).isEqualTo(Login.PASSWORD);
        assertThat(decision.rule().host()).isEqualTo("pop.example.com");
        assertThat(decision.rule().port()).isEqualTo(110);
        assertThat(text(decision)).contains("Outlook 2003 → localhost:3999 → stone → pop.example.com:110", "変更は 2 か所");
    }

    @Test
    @Tag("row:A7")
    void pop_before_smtp_says_whether_the_client_fetches_by_itself() {
        var wish = new Wish(MailProtocol.SMTP, "smtp.example.com", 25, TransportSecurity.NONE, Login.POP_BEFORE_SMTP);
        assertThat(text(decide("outlook", wish, on("Windows 11")))).contains("送信前に自動で先に受信");
        assertThat(text(decide("outlook-express-6", wish, on("Windows XP")))).contains("先に受信し");
    }

    @Test
    @Tag("row:A16")
    void every_login_but_pop_before_smtp_needs_a_client_that_can_do_it() {
        for (MailClient client : MailClients.shipped().all()) {
            if (!client.protocols().contains(MailProtocol.SMTP)) {
                continue;
            }
            for (Login login : List.of(Login.CRAM_MD5, Login.NTLM, Login.SCRAM)) {
                if (client.login(MailProtocol.SMTP, login).support() == Support.CANNOT) {
                    var wish = new Wish(MailProtocol.SMTP, "smtp.example.com", 587, TransportSecurity.STARTTLS, login);
                    assertThat(ClientDecision.of(client, wish, Surroundings.of(Computer.UNKNOWN)))
                            .as("%s %s", client.id(), login)
                            .isNotInstanceOf(Reachable.class);
                }
            }
            var first =
                    new Wish(MailProtocol.SMTP, "smtp.example.com", 25, TransportSecurity.NONE, Login.POP_BEFORE_SMTP);
            assertThat(ClientDecision.of(client, first, Surroundings.of(Computer.UNKNOWN)))
                    .as(client.id())
                    .isInstanceOf(Reachable.class);
        }
    }

    @Test
    @Tag("row:S2")
    void sending_needs_a_login_wherever_port_25_is_blocked() {
        var wish = new Wish(MailProtocol.SMTP, "smtp.example.com", 25, TransportSecurity.NONE, Login.NONE);
        var blocked =
                new Surroundings(Computer.of("Windows 11", "", Set.of()), Set.of(), Optional.empty(), true, Set.of());
        assertThat(text(decide("thunderbird", wish, blocked))).contains("OP25B", "SMTP 認証");
        assertThat(text(decide("thunderbird", wish, on("Windows 11")))).doesNotContain("OP25B により");
        var receiving = new Wish(MailProtocol.POP3, "pop.example.com", 995, TransportSecurity.IMPLICIT_TLS, Login.NONE);
        assertThat(decide("thunderbird", receiving, on("Windows 11"))).isInstanceOf(Impossible.class);
    }

    @Test
    @Tag("row:F8")
    void the_local_port_is_one_that_is_free() {
        var wish = new Wish(MailProtocol.POP3, "pop.example.com", 110, TransportSecurity.NONE, Login.APOP);
        var surroundings = new Surroundings(
                Computer.of("Windows XP", "SP3", Set.of()), Set.of(), Optional.empty(), false, Set.of(3999, 4000));
        var decision = (ThroughForwarder) decide("outlook-2003", wish, surroundings);
        assertThat(decision.settings().port()).isEqualTo(4001);
    }

    @Test
    void tls_too_old_for_the_server_goes_through_a_forwarder() {
        var surroundings = new Surroundings(
                Computer.of("Windows XP", "SP3", Set.of()), Set.of(), Optional.of(TlsVersion.TLS_1_2), false, Set.of());
        var decision = (ThroughForwarder)
                decide("outlook-express-6", submission(587, TransportSecurity.STARTTLS), surroundings);
        assertThat(decision.rule().port()).isEqualTo(465);
        assertThat(text(decision)).contains("TLS 1.2", "TLS 1.0", "joewein.net");
    }

    @Test
    void old_tls_is_said_even_where_the_server_is_unknown() {
        Decision decision =
                decide("outlook-express-6", submission(465, TransportSecurity.IMPLICIT_TLS), on("Windows XP SP3"));
        assertThat(text(decision)).contains("TLS 1.0 までしか使えず");
        assertThat(decision.others()).hasAtLeastOneElementOfType(ThroughForwarder.class);
    }

    @Test
    @Tag("row:T11")
    void a_blocked_port_25_leads_to_submission() {
        var surroundings =
                new Surroundings(Computer.of("Windows 11", "", Set.of()), Set.of(), Optional.empty(), true, Set.of());
        Decision decision = decide("thunderbird", submission(25, TransportSecurity.STARTTLS), surroundings);
        assertThat(describe(decision)).isEqualTo("ByAnotherPort 587 S");
        assertThat(text(decision)).contains("OP25B", "SMTP 認証");
    }

    @Test
    @Tag("row:K24")
    void clear_text_is_said() {
        assertThat(text(decide("thunderbird", submission(587, TransportSecurity.NONE), on("Linux"))))
                .contains("平文");
    }

    @Test
    @Tag("row:A8")
    @Tag("row:T10")
    void pop_before_smtp_is_never_called_safe() {
        var wish = new Wish(MailProtocol.SMTP, "smtp.example.com", 25, TransportSecurity.NONE, Login.POP_BEFORE_SMTP);
        assertThat(text(decide("outlook", wish, on("Windows 11")))).contains("先に受信", "暗号化はされず");
    }

    @Test
    void contradicting_facts_about_a_pc_are_said() {
        Decision decision =
                decide("windows-mail", submission(465, TransportSecurity.IMPLICIT_TLS), on("Windows XP SP3"));
        assertThat(text(decision)).contains("この PC の情報を確認");
    }

    static Stream<Decision> decisions() {
        return MailClients.shipped().all().stream()
                .flatMap(client -> Stream.of(MailProtocol.values())
                        .flatMap(protocol -> Stream.of(25, 465, 587, 995)
                                .flatMap(port -> Stream.of(TransportSecurity.values())
                                        .flatMap(method -> Stream.of(Login.values())
                                                .map(login -> ClientDecision.of(
                                                        client,
                                                        new Wish(protocol, "h", port, method, login),
                                                        Surroundings.of(Computer.UNKNOWN)))))));
    }

    @Test
    void no_decision_claims_success_without_a_probe_and_every_sentence_has_both_languages() {
        Sentence unproven = Sentence.of(Cautions.class, "unproven");
        assertThat(decisions()).hasSizeGreaterThan(5_000).allSatisfy(decision -> {
            assertThat(decision.reasons()).hasSizeGreaterThan(1).endsWith(unproven);
            assertThat(text(decision)).doesNotContainPattern("![a-z.-]+!").doesNotContain("{");
        });
    }
}
