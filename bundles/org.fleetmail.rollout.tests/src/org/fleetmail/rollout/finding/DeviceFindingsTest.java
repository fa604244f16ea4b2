package org.fleetmail.rollout.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Fix;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.fleet.OwnSettings;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.profile.Words;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Presence;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.rollout.plan.Change;
import org.fleetmail.rollout.plan.Fallback;
import org.fleetmail.rollout.plan.HandCase;
import org.fleetmail.rollout.plan.HandWork;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.rollout.plan.Origin;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.PlannedValue;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.rollout.plan.Shown;
import org.fleetmail.rollout.run.DeviceResult;
import org.fleetmail.rollout.run.Phase;
import org.fleetmail.rollout.run.ProofRow;
import org.fleetmail.rollout.run.SettingResult;
import org.fleetmail.rollout.run.SettingResult.Match;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is found at a device that was read, and what mends it. */
class DeviceFindingsTest {
    private static final FleetFactory MAKE = FleetFactory.eINSTANCE;

    private final Fleet fleet = MAKE.createFleet();
    private final Device device = MAKE.createDevice();

    @BeforeEach
    void make() {
        device.setId("printer");
        fleet.getDevices().add(device);
        Endpoint relay = MAKE.createEndpoint();
        relay.setId("relay");
        relay.setHost("relay.example.com");
        relay.setPort(465);
        relay.setTransportSecurity(TransportSecurity.IMPLICIT_TLS);
        fleet.getEndpoints().add(relay);
    }

    private static PlanItem item(
            ItemState state,
            List<Change> changes,
            List<HandWork> handWork,
            Optional<Fallback> fallback,
            List<Reason> reasons) {
        return new PlanItem(
                "printer",
                "Printer",
                "192.0.2.7",
                "",
                "",
                "brother",
                "",
                "smtp",
                state,
                Optional.of(Instant.EPOCH),
                new TreeMap<>(),
                new TreeMap<>(),
                changes,
                handWork,
                List.of(),
                fallback,
                reasons);
    }

    private static PlanItem changing(Change... changes) {
        return item(ItemState.CHANGE, List.of(changes), List.of(), Optional.empty(), List.of());
    }

    private static Change change(MailSetting setting, String actual, String desired) {
        return new Change(
                setting, PlannedValue.text(actual), PlannedValue.text(desired), Origin.TEMPLATE, "587 STARTTLS");
    }

    private List<Finding> of(PlanItem item) {
        return new DeviceFindings(fleet).of(item);
    }

    @Test
    void a_device_that_has_what_it_shall_have_is_not_found() {
        assertThat(of(item(ItemState.NOTHING_TO_DO, List.of(), List.of(), Optional.empty(), List.of())))
                .isEmpty();
    }

    @Test
    void what_reads_otherwise_is_found_and_can_be_kept_as_its_own() {
        Finding finding =
                of(changing(change(MailSetting.SMTP_PORT, "25", "587"))).getFirst();
        assertThat(finding.rule()).isEqualTo("device.differs");
        assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(finding.text().in(Locale.ENGLISH)).contains("25", "587", "587 STARTTLS");
        assertThat(finding.text().in(Locale.JAPANESE)).contains("目標は 587");
        finding.fixes().forEach(Fix::apply);
        assertThat(OwnSettings.of(device).value("smtp.port")).contains("25");
    }

    @Test
    void sending_in_clear_is_worse() {
        assertThat(of(changing(change(MailSetting.SMTP_SECURITY, "off", "starttls")))
                        .getFirst()
                        .severity())
                .isEqualTo(Severity.HIGH);
    }

    @Test
    void a_password_is_never_kept_from_what_a_device_tells() {
        Change password = new Change(
                MailSetting.SMTP_PASSWORD,
                new PlannedValue.Kept(Presence.SET),
                new PlannedValue.SecretName("scan"),
                Origin.ACCOUNT,
                "Scan");
        assertThat(of(changing(password)).getFirst().fixes()).isEmpty();
    }

    private Finding closed() {
        Fallback way = new Fallback(
                "relay", "Relay", "smtps://relay.example.com:465", Shown.YES, Words.of("Use the relay.", "リレーを使う。"));
        return of(item(
                        ItemState.BLOCKED,
                        List.of(),
                        List.of(),
                        Optional.of(way),
                        List.of(Reason.of(TroubleCode.TLS_BY_HAND))))
                .getFirst();
    }

    @Test
    void a_closed_endpoint_is_mended_by_another_one_that_the_device_was_seen_to_reach() {
        Finding finding = closed();
        assertThat(finding.rule()).isEqualTo("device.blocked");
        assertThat(finding.remedy().in(Locale.JAPANESE)).isEqualTo("リレーを使う。");
        finding.fixes().forEach(Fix::apply);
        assertThat(OwnSettings.of(device).value("smtp.host")).contains("relay.example.com");
        assertThat(OwnSettings.of(device).value("smtp.security")).contains("implicit");
    }

    @Test
    void an_endpoint_that_lost_its_host_meanwhile_is_not_offered() {
        fleet.getEndpoints().forEach(endpoint -> endpoint.setHost(null));
        assertThat(closed().fixes()).isEmpty();
    }

    @Test
    void a_way_of_which_nothing_is_known_is_told_and_not_offered_as_a_change() {
        Fallback way = new Fallback("relay", "Relay", "", Shown.UNKNOWN, Words.of("Try.", "試す。"));
        assertThat(of(item(
                                ItemState.BLOCKED,
                                List.of(),
                                List.of(),
                                Optional.of(way),
                                List.of(Reason.of(TroubleCode.TLS_BY_HAND))))
                        .getFirst()
                        .fixes())
                .isEmpty();
    }

    @Test
    void a_device_that_does_not_answer_and_one_that_wants_other_credentials_are_told_apart() {
        assertThat(of(item(
                        ItemState.UNREACHABLE,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(Reason.of(TroubleCode.SNMP_SILENT)))))
                .extracting(Finding::rule)
                .containsExactly("device.unreachable");
        assertThat(of(item(
                        ItemState.CREDENTIALS_NEEDED,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(Reason.of(TroubleCode.SNMP_AUTH)))))
                .extracting(Finding::rule)
                .containsExactly("device.credentials");
    }

    @Test
    void what_a_person_has_to_set_says_where() {
        HandWork work = new HandWork(
                HandCase.SETTING,
                MailSetting.SMTP_PORT,
                PlannedValue.text("25"),
                PlannedValue.text("587"),
                Words.of("It cannot be written.", "書き込めません。"),
                Optional.of(Words.of("Network > E-mail", "ネットワーク > メール")));
        Finding finding = of(item(ItemState.HAND_WORK, List.of(), List.of(work), Optional.empty(), List.of()))
                .getFirst();
        assertThat(finding.rule()).isEqualTo("device.by-hand");
        assertThat(finding.remedy().in(Locale.ENGLISH)).isEqualTo("Network > E-mail");
    }

    private List<Finding> after(Phase phase, Match match, Reason... reasons) {
        SettingResult port = new SettingResult(
                MailSetting.SMTP_PORT,
                PlannedValue.text("25"),
                PlannedValue.text("587"),
                PlannedValue.text(match == Match.EQUAL ? "587" : "25"),
                match);
        return new DeviceFindings(fleet)
                .of(new DeviceResult(
                        "printer", "Printer", "", phase, List.of(port), List.of(), List.of(reasons), ProofRow.NOTHING));
    }

    @Test
    void what_a_device_took_is_no_finding_and_what_it_only_said_it_took_is_two() {
        assertThat(after(Phase.APPLIED, Match.EQUAL)).isEmpty();
        List<Finding> refused = after(Phase.REFUSED, Match.DIFFERENT, Reason.of(TroubleCode.WRITE_IGNORED));
        assertThat(refused).extracting(Finding::rule).containsExactly("device.refused", "device.reads-back");
        assertThat(refused.getLast().text().in(Locale.JAPANESE)).contains("587", "読み戻すと 25");
    }
}
