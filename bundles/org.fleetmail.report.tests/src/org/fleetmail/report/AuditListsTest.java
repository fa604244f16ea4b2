package org.fleetmail.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.endpoint.verdict.RuleSet;
import org.fleetmail.endpoint.verdict.RuleSets;
import org.fleetmail.model.Deadline;
import org.fleetmail.model.Provider;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.model.Workstation;
import org.fleetmail.report.audit.Inventories;
import org.fleetmail.report.audit.OpenFinding;
import org.fleetmail.report.audit.PcRow;
import org.fleetmail.report.audit.RuleSetFacts;
import org.fleetmail.report.audit.Standing;
import org.fleetmail.report.mark.Tone;
import org.fleetmail.store.journal.ChainCheck;
import org.junit.jupiter.api.Test;

/** Deadlines, roots, expiries, PCs, rule sets and inventories of a report. */
class AuditListsTest extends AuditedOffice {
    @Test
    void a_deadline_of_a_provider_names_its_endpoints_and_counts_the_devices_behind_them() {
        Provider provider = MODEL.createProvider();
        provider.setId("provider");
        provider.setName("Example Mail");
        provider.getDeadlines().add(deadline("2026-12-31", "Basic ends"));
        provider.getDeadlines().add(deadline("2026-11-01", "TLS 1.0 ended"));
        provider.getDeadlines().add(deadline("2028-01-01", "later"));
        fleet.getProviders().add(provider);
        endpoint.setProvider(provider);
        device("a", "M1", "off");
        assertThat(audit().deadlines())
                .extracting(one -> one.date() + " " + one.state().tone() + " " + one.devices())
                .containsExactly("2026-11-01 BAD 1", "2026-12-31 WARNING 1", "2028-01-01 GOOD 1");
        assertThat(audit().deadlines().get(1).state().word().in(Locale.ENGLISH)).isEqualTo("in 39 days");
        assertThat(audit().deadlines().getFirst().endpoints()).containsExactly("Submission 送信");
    }

    private static Deadline deadline(String date, String text) {
        Deadline deadline = MODEL.createDeadline();
        deadline.setDate(date);
        deadline.setText(text);
        return deadline;
    }

    @Test
    void each_model_is_told_the_root_it_must_hold_or_that_there_is_none() {
        device("a", "M1", "starttls");
        device("b", "M1", "starttls");
        device("c", "M2", "starttls");
        assertThat(audit().roots())
                .extracting(root -> root.model() + " " + root.devices() + " " + root.endpoint())
                .containsExactly("M1 2 Submission 送信", "M2 1 Submission 送信");
        assertThat(audit().roots().getFirst().change().tone()).isEqualTo(Tone.BAD);
    }

    @Test
    void certificates_stand_in_the_month_they_end_in() {
        assertThat(audit().expiries()).singleElement().satisfies(month -> {
            assertThat(month.month()).matches("20[0-9][0-9]-[01][0-9]");
            assertThat(month.endpoints()).containsExactly("Submission 送信");
        });
        now = now.plus(Duration.ofDays(4000));
        assertThat(audit().expiries())
                .singleElement()
                .satisfies(month -> assertThat(month.month()).isEmpty());
    }

    @Test
    void a_pc_is_told_for_each_mail_client_and_endpoint() {
        Workstation pc = MODEL.createWorkstation();
        pc.setId("pc");
        pc.setName("経理 PC");
        pc.setOperatingSystem("Windows 11");
        pc.getMailClients().addAll(List.of("Thunderbird", "Nobody's Mailer 1.0"));
        pc.getAccounts().add(account);
        fleet.getWorkstations().add(pc);
        List<PcRow> rows = audit().pcs();
        assertThat(rows).extracting(PcRow::endpoint).containsOnly("mail.example.com:587");
        assertThat(rows.getFirst().reach().tone()).isEqualTo(Tone.GOOD);
        assertThat(rows.getFirst().tls()).singleElement().satisfies(line -> {
            assertThat(line.version()).startsWith("TLSv1.");
            assertThat(line.dated()).as("days of the certificate").isTrue();
        });
        assertThat(rows.getLast().reach().tone()).isEqualTo(Tone.UNKNOWN);
        assertThat(rows.getLast().reasons().getFirst().in(Locale.JAPANESE)).contains("情報がありません");
        endpoint.setTransportSecurity(TransportSecurity.NONE);
        assertThat(audit().pcs().getFirst().reach().tone()).isEqualTo(Tone.BAD);
    }

    @Test
    void endpoints_are_held_beside_every_rule_set_and_none_is_said_to_meet_a_partial_one() {
        var comparison = audit().comparison();
        assertThat(comparison.sets()).extracting(RuleSetFacts::name).isEqualTo(RuleSets.names());
        assertThat(comparison.sets()).allSatisfy(set -> assertThat(set.source()).isNotBlank());
        List<Standing> standings = comparison.rows().getFirst().standings();
        assertThat(standings).hasSameSizeAs(comparison.sets());
        for (int i = 0; i < standings.size(); i++) {
            if (comparison.sets().get(i).partial()) {
                assertThat(standings.get(i).result().word().key()).isNotEqualTo("standing.meets");
                assertThat(standings.get(i).result().tone()).isNotEqualTo(Tone.GOOD);
            }
        }
        assertThat(standings.getFirst().rules()).contains("K1");
        assertThat(standings)
                .filteredOn(standing -> standing.set().equals("cryptrec-recommended"))
                .extracting(standing -> standing.result().word().in(Locale.JAPANESE))
                .containsExactly("検出事項なし (ルールセットは一部のみ)");
    }

    @Test
    void an_endpoint_that_was_not_asked_is_not_tested_beside_any_rule_set() {
        ReportSource source = new ReportSource(
                fleet,
                "",
                "",
                List.of(),
                Map.of(),
                List.of(new SeenEndpoint(
                        endpoint, Outcome.failed(Trouble.of(TroubleCode.ENDPOINT_INCOMPLETE, "mail", "")))),
                Optional.empty(),
                Outcome.done(new ChainCheck.Intact(0, "")),
                now,
                "",
                "",
                Map.of(),
                List.of(),
                Set.of(),
                List.of(RuleSet.standard()),
                List.of());
        assertThat(ReportContent.of(source)
                        .audit()
                        .comparison()
                        .rows()
                        .getFirst()
                        .standings())
                .extracting(standing -> standing.result().word().in(Locale.ENGLISH))
                .containsExactly("not tested");
    }

    @Test
    void stock_is_taken_of_certificates_versions_suites_shared_accounts_and_known_secrets() {
        device("a", "M1", "starttls");
        device("b", "M1", "starttls");
        device("alone", "M1", "starttls").setAccount(null);
        known = Set.of("b");
        Inventories stock = audit().inventories();
        assertThat(stock.certificates()).hasSize(2);
        assertThat(stock.certificates().getFirst().own()).isTrue();
        assertThat(stock.certificates().getLast().own()).isFalse();
        assertThat(stock.certificates().getFirst().issuer()).contains("Throw-away intermediate");
        assertThat(stock.certificates().getFirst().endpoints()).containsExactly("Submission 送信");
        assertThat(stock.offers())
                .filteredOn(Inventories.OfferItem::version)
                .extracting(Inventories.OfferItem::name)
                .contains("TLSv1.2", "TLSv1.3");
        assertThat(stock.offers()).extracting(Inventories.OfferItem::name).anyMatch(name -> name.startsWith("TLS_"));
        assertThat(stock.sharedAccounts()).singleElement().satisfies(shared -> {
            assertThat(shared.devices()).isEqualTo(2);
            assertThat(shared.some()).containsExactly("Name of a", "Name of b");
        });
        assertThat(stock.openDevices()).containsExactly("Name of b");
        assertThat(about(audit(), "b")).extracting(OpenFinding::rule).contains("device.known-secret");
    }

    @Test
    void a_row_tells_who_changed_the_device_last_when_and_why() {
        device("a", "M1", "starttls");
        device("b", "M1", "starttls");
        var rows = ReportContent.of(source()).devices().iterator();
        assertThat(rows.next().lastChange())
                .containsExactly(new LastChange(Samples.NOW, "taro-mine", "ana", "ticket 4711"));
        assertThat(rows.next().lastChange()).isEmpty();
    }
}
