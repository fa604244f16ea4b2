package org.fleetmail.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.rule.Rules;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.endpoint.verdict.RuleSet;
import org.fleetmail.endpoint.verdict.RuleSets;
import org.fleetmail.model.Account;
import org.fleetmail.model.Assignment;
import org.fleetmail.model.Deadline;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Policy;
import org.fleetmail.model.Provider;
import org.fleetmail.model.Site;
import org.fleetmail.model.Suppression;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.model.Workstation;
import org.fleetmail.report.audit.Audit;
import org.fleetmail.report.audit.Inventories;
import org.fleetmail.report.audit.OpenFinding;
import org.fleetmail.report.audit.PastReport;
import org.fleetmail.report.audit.PastReportJson;
import org.fleetmail.report.audit.PcRow;
import org.fleetmail.report.audit.RuleSetFacts;
import org.fleetmail.report.audit.ShareChart;
import org.fleetmail.report.audit.Standing;
import org.fleetmail.report.evidence.Office;
import org.fleetmail.report.mark.Tone;
import org.fleetmail.store.journal.ChainCheck;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an auditor asks, from a fleet with one real endpoint. */
class AuditTest {
    private static final FleetFactory MODEL = FleetFactory.eINSTANCE;
    private static Office office;

    private final Fleet fleet = NewFleet.empty("Office");
    private final Map<String, Outcome<DeviceState>> told = new HashMap<>();
    private final Policy policy = MODEL.createPolicy();
    private final Endpoint endpoint = MODEL.createEndpoint();
    private final Account account = MODEL.createAccount();
    private Instant now = Samples.NOW;
    private Set<String> known = Set.of();

    @BeforeAll
    static void look() throws IOException {
        office = Office.open();
    }

    @BeforeEach
    void furnish() {
        policy.setId("policy");
        policy.setName("Rules of the house");
        fleet.getPolicies().add(policy);
        endpoint.setId("mail");
        endpoint.setName("Submission 送信");
        endpoint.setHost("mail.example.com");
        endpoint.setPort(587);
        endpoint.setTransportSecurity(TransportSecurity.STARTTLS);
        fleet.getEndpoints().add(endpoint);
        account.setId("scan");
        account.setAddress("scan@example.com");
        account.setOutgoing(endpoint);
        fleet.getAccounts().add(account);
    }

    private Device device(String id, String model, String security) {
        Device device = MODEL.createDevice();
        device.setId(id);
        device.setName("Name of " + id);
        device.setModel(model);
        device.setAccount(account);
        fleet.getDevices().add(device);
        tells(id, Settings.none().with(MailSetting.SMTP_SECURITY, security));
        return device;
    }

    private void tells(String id, Settings settings) {
        told.put(id, Outcome.done(new DeviceState(Samples.NOW, "S1", settings, new TreeMap<>(), new TreeMap<>())));
    }

    private ReportSource source(PastReport... earlier) {
        return new ReportSource(
                fleet,
                "office.fleet",
                "",
                fleet.getDevices(),
                told,
                List.of(new SeenEndpoint(endpoint, Outcome.done(office.observation()))),
                Optional.empty(),
                Outcome.done(new ChainCheck.Intact(0, "")),
                now,
                "1.0.0",
                "desk",
                Map.of("a", new LastChange(Samples.NOW, "taro-mine", "ana", "ticket 4711")),
                Rules.builtIn(),
                known,
                RuleSets.names().stream()
                        .map(name -> RuleSets.shipped(name).orElseThrow())
                        .toList(),
                List.of(earlier));
    }

    private Audit audit(PastReport... earlier) {
        return ReportContent.of(source(earlier)).audit();
    }

    private static List<OpenFinding> about(Audit audit, String element) {
        return audit.findings().stream()
                .filter(finding -> finding.element().equals(element))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"off,device.clear,HIGH", "if-offered,device.if-offered,MEDIUM"})
    void a_device_that_does_not_encrypt_is_a_finding_in_both_languages(String security, String rule, String severity) {
        device("a", "M1", security);
        OpenFinding finding = about(audit(), "a").stream()
                .filter(one -> one.rule().startsWith("device.") && one.name().equals("Name of a"))
                .filter(one -> one.rule().equals(rule))
                .findFirst()
                .orElseThrow();
        assertThat(finding.severity()).hasToString(severity);
        assertThat(finding.text().in(Locale.ENGLISH)).doesNotContain("!");
        assertThat(finding.remedy().in(Locale.JAPANESE)).contains("465");
    }

    @Test
    void encrypted_towards_anybody_is_a_finding_of_its_own() {
        device("a", "M1", "starttls");
        tells(
                "a",
                Settings.none()
                        .with(MailSetting.SMTP_SECURITY, "starttls")
                        .with(MailSetting.SMTP_VERIFY_CERTIFICATE, "no"));
        assertThat(about(audit(), "a")).extracting(OpenFinding::rule).contains("device.not-verifying");
        tells(
                "a",
                Settings.none()
                        .with(MailSetting.SMTP_SECURITY, "starttls")
                        .with(MailSetting.SMTP_VERIFY_CERTIFICATE, "yes"));
        assertThat(about(audit(), "a")).extracting(OpenFinding::rule).doesNotContain("device.not-verifying");
    }

    @Test
    void endpoints_and_the_fleets_file_have_findings_too() {
        device("a", "M1", "off").setAddress("");
        Audit audit = audit();
        assertThat(about(audit, "mail")).isNotEmpty();
        assertThat(about(audit, "a")).extracting(OpenFinding::rule).contains("device.no-address", "device.clear");
        assertThat(audit.findings()).extracting(OpenFinding::severity).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void who_mends_it_until_when_stands_beside_the_finding() {
        device("a", "M1", "off");
        device("b", "M1", "off");
        Assignment assignment = MODEL.createAssignment();
        assignment.setRule("device.clear");
        assignment.setElement("a");
        assignment.setOwner("花子");
        assignment.setDue("2027-01-31");
        policy.getAssignments().add(assignment);
        Audit audit = audit();
        assertThat(clear(audit, "a").owner()).isEqualTo("花子");
        assertThat(clear(audit, "a").due()).isEqualTo("2027-01-31");
        assertThat(clear(audit, "b").owner()).isEmpty();
    }

    private static OpenFinding clear(Audit audit, String element) {
        return about(audit, element).stream()
                .filter(finding -> finding.rule().equals("device.clear"))
                .findFirst()
                .orElseThrow();
    }

    private Suppression accept(String rule, String reason, String owner, String until) {
        Suppression suppression = MODEL.createSuppression();
        suppression.setRule(rule);
        suppression.setReason(reason);
        suppression.setOwner(owner);
        suppression.setUntil(until);
        policy.getSuppressions().add(suppression);
        return suppression;
    }

    @ParameterizedTest
    @CsvSource({
        "old machine,ana,2026-11-22,GOOD",
        "old machine,ana,2026-11-21,BAD",
        "old machine,,2027-01-01,WARNING",
        ",ana,2027-01-01,WARNING",
        "old machine,ana,,WARNING",
        "old machine,ana,soon,BAD"
    })
    void an_exception_is_told_with_reason_owner_and_end_and_what_it_lacks(
            String reason, String owner, String until, Tone tone) {
        accept("device.clear", reason, owner, until);
        assertThat(audit().accepted()).singleElement().satisfies(one -> {
            assertThat(one.state().tone()).isEqualTo(tone);
            assertThat(one.policy()).isEqualTo("Rules of the house");
        });
    }

    @Test
    void what_is_accepted_is_no_finding_until_the_exception_is_over() {
        device("a", "M1", "off");
        accept("device.clear", "old machine", "ana", "2026-11-22");
        assertThat(about(audit(), "a")).extracting(OpenFinding::rule).doesNotContain("device.clear");
        now = now.plus(Duration.ofDays(1));
        assertThat(about(audit(), "a")).extracting(OpenFinding::rule).contains("device.clear");
    }

    @Test
    void the_second_report_tells_what_changed_and_since_when_a_finding_stands() {
        device("a", "M1", "off");
        device("b", "M1", "off");
        device("c", "M1", "starttls");
        PastReport first = source().remembrance();
        assertThat(audit().since()).isEmpty();
        tells("a", Settings.none().with(MailSetting.SMTP_SECURITY, "starttls"));
        fleet.getDevices().remove(2);
        device("d", "M1", "implicit");
        now = now.plus(Duration.ofDays(90));
        Audit audit = audit(first);
        assertThat(audit.since()).contains(Samples.NOW);
        assertThat(audit.changes())
                .extracting(change -> change.what().key() + " " + change.name() + ": "
                        + change.before().in(Locale.ENGLISH) + " > "
                        + change.now().in(Locale.ENGLISH))
                .contains(
                        "change.device Name of a: sends in clear > sends encrypted",
                        "change.device-new Name of d:  > sends encrypted",
                        "change.device-gone Name of c: sends encrypted > ",
                        "change.finding-gone Name of a: device.clear > ");
        assertThat(clear(audit, "b").firstSeen()).isEqualTo(Samples.NOW);
        assertThat(about(audit, "mail"))
                .extracting(OpenFinding::lastSeen)
                .containsOnly(office.observation().startedAt());
    }

    @Test
    void nothing_changed_where_nothing_changed() {
        device("a", "M1", "off");
        assertThat(audit(source().remembrance()).changes()).isEmpty();
    }

    @Test
    void another_certificate_and_another_root_are_changes() {
        PastReport now = source().remembrance();
        PastReport.PastEndpoint seen = now.endpoints().get("mail");
        PastReport before = new PastReport(
                now.at(),
                now.devices(),
                Map.of("mail", new PastReport.PastEndpoint(seen.name(), seen.outcome(), "ab", "CN=Earlier root")),
                now.findings());
        Audit audit = audit(before);
        assertThat(audit.changes()).extracting(change -> change.what().key()).contains("change.certificate");
    }

    @Test
    void remembrance_comes_back_from_the_store_as_it_was() {
        device("a", "M1", "off");
        PastReport report = source().remembrance();
        assertThat(PastReportJson.read(PastReportJson.write(report))).contains(report);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"version\":2}",
                "{\"version\":1,\"at\":\"x\"}",
                "{\"version\":1,\"at\":\"2026-11-22T10:00:00Z\",\"devices\":{\"a\":{\"posture\":\"SOMEHOW\"}}}"
            })
    void a_remembrance_of_another_version_is_left_out(String json) {
        assertThat(PastReportJson.read(json)).isEmpty();
    }

    @Test
    void shares_are_told_by_site_and_model_and_from_report_to_report() {
        Site tokyo = MODEL.createSite();
        tokyo.setId("tokyo");
        tokyo.setName("東京");
        fleet.getSites().add(tokyo);
        device("a", "M1", "off").setSite(tokyo);
        device("b", "M1", "starttls").setSite(tokyo);
        device("c", "M2", "if-offered");
        List<ShareChart> charts = audit(source().remembrance()).shares();
        assertThat(charts)
                .extracting(chart -> chart.title().key())
                .containsExactly("share.site", "share.model", "share.trend");
        assertThat(charts.getFirst().bars().getFirst()).isEqualTo(bar("東京", 0, 1, 0, 1, 0));
        assertThat(charts.get(1).bars()).containsExactly(bar("M1", 0, 1, 0, 1, 0), bar("M2", 0, 0, 1, 0, 0));
        assertThat(charts.get(2).bars()).hasSize(2);
    }

    private static ShareChart.Bar bar(String name, long... numbers) {
        return new ShareChart.Bar(name, Arrays.stream(numbers).boxed().toList());
    }

    @Test
    void a_chart_of_very_many_parts_shows_the_largest_and_counts_the_rest() {
        IntStream.range(0, 60).forEach(i -> device("d" + i, "Model " + i, "off"));
        ShareChart models = audit().shares().get(1);
        assertThat(models.bars()).hasSize(25);
        assertThat(models.others()).isEqualTo(35);
    }

    @Test
    void parts_of_a_bar_never_reach_beyond_its_end() {
        ShareChart.Bar bar = bar("x", 1, 1, 1, 0, 4);
        assertThat(bar.starts()).containsExactly(0L, 142L, 285L, 428L, 428L);
        assertThat(bar.starts().getLast() + bar.widths().getLast()).isLessThanOrEqualTo(1000);
        assertThat(bar("none", 0, 0).widths()).containsOnly(0L);
    }

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
                .containsExactly("指摘なし (ルールセットは一部のみ)");
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
