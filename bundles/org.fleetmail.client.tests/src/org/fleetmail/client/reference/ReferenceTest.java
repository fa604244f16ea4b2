package org.fleetmail.client.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailClients;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.client.matrix.PortRule;
import org.fleetmail.client.matrix.Wording;
import org.fleetmail.client.protection.Protection;
import org.fleetmail.model.TransportSecurity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {
    private static final Reference ALL = Reference.shipped();

    private static PortFact port(MailProtocol protocol, int port) {
        return ALL.port(protocol, port).orElseThrow();
    }

    private static SettingItem setting(String id) {
        return ALL.setting(id).orElseThrow();
    }

    private static ProtectionFact protection(MailProtocol protocol, TransportSecurity method, Login login) {
        return ALL.protections().stream()
                .filter(fact -> fact.protocol() == protocol && fact.method() == method && fact.login() == login)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_port_table_has_the_pairs_the_program_goes_by_in_the_order_of_proposal() {
        for (MailProtocol protocol : MailProtocol.values()) {
            assertThat(ALL.ports().stream().filter(fact -> fact.protocol() == protocol))
                    .extracting(PortFact::port, PortFact::method)
                    .isEqualTo(PortRule.of(protocol)
                            .map(rule -> org.assertj.core.groups.Tuple.tuple(rule.port(), rule.method()))
                            .toList());
        }
    }

    @Test
    void every_fact_has_dated_sources_and_texts_in_both_languages() {
        Stream.of(
                        ALL.ports().stream().map(PortFact::from),
                        ALL.protections().stream().map(ProtectionFact::from),
                        ALL.settings().stream().map(SettingItem::from))
                .flatMap(sources -> sources)
                .forEach(sources -> assertThat(sources)
                        .isNotEmpty()
                        .allSatisfy(id ->
                                assertThat(MailClients.shipped().source(id)).isPresent()));
        assertThat(ALL.ports()).allSatisfy(fact -> {
            assertThat(fact.use().ja()).containsPattern("[ぁ-んァ-ン]");
            assertThat(fact.firewall().ja()).isNotBlank();
        });
    }

    @Test
    @Tag("row:P15")
    void what_was_said_of_ports_about_2006_is_kept_with_its_date() {
        assertThat(port(MailProtocol.SMTP, 25).remark().en()).contains("2006", "STARTTLS", "587 was not mentioned");
        assertThat(port(MailProtocol.SMTP, 465).from()).contains("hosting-2006");
        assertThat(port(MailProtocol.SMTP, 587).from()).doesNotContain("hosting-2006");
    }

    @Test
    @Tag("row:P16")
    void each_pair_says_what_a_firewall_has_to_let_through() {
        assertThat(List.of(port(MailProtocol.SMTP, 25), port(MailProtocol.POP3, 110), port(MailProtocol.IMAP, 143)))
                .allSatisfy(fact -> assertThat(fact.firewall().en()).contains("no new rule"));
        assertThat(port(MailProtocol.SMTP, 465).firewall().en()).doesNotContain("no new rule");
    }

    @Test
    @Tag("row:S3")
    @Tag("row:S4")
    void method_and_port_are_tied_to_each_other_and_to_nothing_else() {
        assertThat(setting("method").tiedTo()).containsExactly("port");
        assertThat(setting("port").tiedTo()).containsExactly("method");
    }

    @Test
    @Tag("row:S1")
    @Tag("row:S2")
    @Tag("row:S5")
    @Tag("row:S6")
    void all_other_settings_stand_for_themselves() {
        for (String id : List.of("message-encryption", "credentials", "login", "host")) {
            assertThat(setting(id).tiedTo()).as(id).isEmpty();
            assertThat(ALL.settings()).noneMatch(item -> item.tiedTo().contains(id));
        }
        assertThat(setting("message-encryption").purpose().en()).contains("no substitute for SSL");
        assertThat(setting("credentials").purpose().ja()).contains("受信では必ず", "OP25B");
        assertThat(setting("host").purpose().en()).contains("a wrong one makes TLS fail");
    }

    @Test
    @Tag("row:S10")
    @Tag("row:T13")
    void the_five_protections_share_no_setting() {
        assertThat(ALL.safeguards()).hasSize(5);
        List<String> used = ALL.safeguards().stream()
                .flatMap(safeguard -> safeguard.settings().stream())
                .toList();
        assertThat(used).doesNotHaveDuplicates();
        assertThat(Set.copyOf(used))
                .isEqualTo(ALL.settings().stream().map(SettingItem::id).collect(Collectors.toSet()));
        assertThat(ALL.safeguards().stream().filter(safeguard -> safeguard.id().equals("message-encryption")))
                .singleElement()
                .satisfies(safeguard -> assertThat(safeguard.settings()).containsExactly("message-encryption"));
    }

    @Test
    @Tag("row:A15")
    @Tag("row:A18")
    void the_protection_table_keeps_what_was_recommended_when_and_what_holds_today() {
        ProtectionFact apop = protection(MailProtocol.POP3, TransportSecurity.NONE, Login.APOP);
        assertThat(apop.remark().en()).contains("2004", "virus", "weak");
        assertThat(Protection.weak(apop.login())).isTrue();
        assertThat(protection(MailProtocol.SMTP, TransportSecurity.IMPLICIT_TLS, Login.PASSWORD)
                        .remark()
                        .ja())
                .contains("PGP", "意識する必要がありません");
    }

    @Test
    @Tag("row:A6")
    @Tag("row:A12")
    void pop_before_smtp_encrypts_nothing_and_starttls_goes_hop_by_hop() {
        ProtectionFact first = protection(MailProtocol.SMTP, TransportSecurity.NONE, Login.POP_BEFORE_SMTP);
        assertThat(first.protection().password()).isFalse();
        assertThat(first.remark().en()).contains("protects the provider", "no sign of safety");
        assertThat(protection(MailProtocol.SMTP, TransportSecurity.STARTTLS, Login.PASSWORD)
                        .remark()
                        .en())
                .contains("Hop by hop", "trace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"explicit TLS", "明示的TLS", "EXPLICIT-TLS", "明示的 ＴＬＳ"})
    @Tag("row:T05")
    void explicit_tls_is_found_as_starttls(String word) {
        assertThat(ALL.terms(word)).extracting(Term::id).containsExactly("starttls", "stls");
    }

    @Test
    @Tag("row:F13")
    void the_words_smtp_ssl_and_tls_lead_to_where_they_are_defined() {
        for (String word : List.of("SMTP", "SSL", "TLS")) {
            assertThat(ALL.terms(word))
                    .as(word)
                    .isNotEmpty()
                    .allSatisfy(term -> assertThat(term.links())
                            .isNotEmpty()
                            .allMatch(link -> link.startsWith("https://www.rfc-editor.org/rfc/rfc")));
        }
    }

    @Test
    @Tag("row:F12")
    void qpopper_has_a_row_though_its_source_has_but_a_heading() {
        ApopServer qpopper = ALL.servers().stream()
                .filter(server -> server.id().equals("qpopper"))
                .findFirst()
                .orElseThrow();
        assertThat(qpopper.remark().en()).contains("heading without text");
        assertThat(qpopper.steps()).isNotEmpty();
        assertThat(qpopper.from()).contains("apop-2004", "recalled");
    }

    @Test
    void no_word_is_found_for_nothing() {
        assertThat(ALL.terms("quux")).isEmpty();
        assertThat(ALL.terms()).extracting(Term::name).doesNotContain(Wording.NONE);
    }
}
