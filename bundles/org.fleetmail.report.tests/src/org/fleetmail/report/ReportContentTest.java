package org.fleetmail.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.profile.Words;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Presence;
import org.fleetmail.device.setting.SettingValue;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.report.mark.Mark;
import org.fleetmail.report.mark.Tone;
import org.fleetmail.rollout.plan.PlannedValue;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.rollout.plan.Shown;
import org.fleetmail.rollout.run.DeviceResult;
import org.fleetmail.rollout.run.Phase;
import org.fleetmail.rollout.run.ProofRow;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.rollout.run.SettingResult;
import org.fleetmail.store.journal.ChainCheck;
import org.fleetmail.store.run.Run;
import org.fleetmail.store.run.RunKind;
import org.fleetmail.store.run.RunState;
import org.junit.jupiter.api.Test;

/** How a report is gathered. */
class ReportContentTest {
    private static final FleetFactory MODEL = FleetFactory.eINSTANCE;
    private static final Outcome<ChainCheck> INTACT = Outcome.done(new ChainCheck.Intact(4, "ab".repeat(32)));

    private final Fleet fleet = NewFleet.empty("Office");

    private Device device(String id) {
        Device device = MODEL.createDevice();
        device.setId(id);
        device.setName("Name of " + id);
        device.setAddress("192.0.2.1");
        fleet.getDevices().add(device);
        return device;
    }

    private static Outcome<DeviceState> told(String security) {
        Settings settings = Settings.none()
                .with(MailSetting.SMTP_SECURITY, security)
                .with(MailSetting.SMTP_PASSWORD, SettingValue.masked(Presence.SET));
        return Outcome.done(new DeviceState(Samples.NOW, "S1", settings, new TreeMap<>(), new TreeMap<>()));
    }

    private ReportContent content(
            Map<String, Outcome<DeviceState>> readings, Optional<RunSummary> run, Outcome<ChainCheck> journal) {
        return ReportContent.of(new ReportSource(
                fleet,
                "office.fleet",
                "",
                List.copyOf(fleet.getDevices()),
                readings,
                List.of(),
                run,
                journal,
                Samples.NOW,
                "1.0.0",
                "desk"));
    }

    private static String first(Iterable<DeviceRow> rows) {
        Iterator<DeviceRow> iterator = rows.iterator();
        return iterator.next().outcome().word().in(Locale.ENGLISH);
    }

    @Test
    void devices_are_counted_by_how_they_send() {
        device("a");
        device("b");
        device("c");
        ReportContent content = content(
                Map.of("a", told("off"), "b", told("starttls"), "c", told("implicit")), Optional.empty(), INTACT);
        assertThat(content.deviceCounts())
                .extracting(count -> count.number() + " " + count.mark().word().in(Locale.ENGLISH))
                .containsExactly("1 sends in clear", "2 sends encrypted");
        assertThat(first(content.devices())).isEqualTo("sends in clear");
    }

    @Test
    void a_device_that_did_not_answer_is_unknown_with_its_trouble_and_counted_as_not_tested() {
        device("a");
        Outcome<DeviceState> silent = Outcome.failed(Trouble.of(TroubleCode.SNMP_SILENT, "a", ""));
        ReportContent content = content(Map.of("a", silent), Optional.empty(), INTACT);
        DeviceRow row = content.devices().iterator().next();
        assertThat(row.outcome().tone()).isEqualTo(Tone.UNKNOWN);
        assertThat(row.notes().getFirst().in(Locale.ENGLISH)).contains("[SNMP-SILENT]");
        assertThat(content.notTested().getFirst().in(Locale.ENGLISH)).startsWith("One device was not read");
    }

    @Test
    void a_run_shows_before_wanted_and_read_back() {
        device("a");
        SettingResult port = new SettingResult(
                MailSetting.SMTP_PORT,
                PlannedValue.text("25"),
                PlannedValue.text("587"),
                PlannedValue.text("25"),
                SettingResult.Match.DIFFERENT);
        DeviceResult result = new DeviceResult(
                "a",
                "Name of a",
                "rest",
                Phase.REFUSED,
                List.of(port),
                List.of(),
                List.of(new Reason(TroubleCode.WRITE_IGNORED, Words.of("still 25", "25 のまま"))),
                ProofRow.NOTHING);
        ReportContent content = content(Map.of(), Optional.of(run(result)), INTACT);
        DeviceRow row = content.devices().iterator().next();
        assertThat(row.outcome().tone()).isEqualTo(Tone.BAD);
        assertThat(row.settings().getFirst().before()).isEqualTo("25");
        assertThat(row.settings().getFirst().readBack()).isEqualTo("25");
        assertThat(row.notes().getFirst().in(Locale.JAPANESE)).contains("25 のまま", "[WRITE-IGNORED]");
        assertThat(content.run().orElseThrow().note()).isEqualTo("why");
    }

    @Test
    void what_a_run_showed_of_a_device_stands_in_its_row_and_nobody_looked_is_no_yes() {
        device("a");
        device("b");
        ProofRow shown = new ProofRow(Shown.YES, Shown.YES, Shown.NO, Shown.UNKNOWN, Shown.UNKNOWN);
        DeviceResult result =
                new DeviceResult("a", "Name of a", "rest", Phase.APPLIED, List.of(), List.of(), List.of(), shown);
        ReportContent content = content(Map.of(), Optional.of(run(result)), INTACT);
        Iterator<DeviceRow> rows = content.devices().iterator();
        ProofLine line = rows.next().proof().getFirst();
        assertThat(Stream.of(line.readBack(), line.reach(), line.endpoint(), line.deviceTest(), line.testMail()))
                .extracting(Mark::tone)
                .containsExactly(Tone.GOOD, Tone.GOOD, Tone.BAD, Tone.UNKNOWN, Tone.UNKNOWN);
        assertThat(line.testMail().word().in(Locale.JAPANESE)).isEqualTo("未確認");
        assertThat(rows.next().proof()).isEmpty();
    }

    private static RunSummary run(DeviceResult result) {
        Run run = new Run(
                "taro-mine",
                RunKind.ROLLOUT,
                "",
                Samples.NOW,
                Optional.of(Samples.NOW),
                RunState.FINISHED,
                "office.fleet",
                "why",
                "me",
                "{}");
        return new RunSummary(run, List.of(result), List.of(), Optional.empty());
    }

    @Test
    void a_damaged_journal_is_said_on_the_first_page() {
        Outcome<ChainCheck> broken = Outcome.done(new ChainCheck.Broken(7, ChainCheck.Defect.CHANGED));
        Mark journal = content(Map.of(), Optional.empty(), broken).journal();
        assertThat(journal.tone()).isEqualTo(Tone.BAD);
        assertThat(journal.word().in(Locale.ENGLISH)).isEqualTo("broken at entry 7: it was changed");
    }

    @Test
    void an_endpoint_without_host_is_a_row_with_its_remedy() {
        Endpoint endpoint = MODEL.createEndpoint();
        endpoint.setId("nowhere");
        Trouble trouble = Trouble.of(TroubleCode.ENDPOINT_INCOMPLETE, "nowhere", "host");
        ReportContent content = ReportContent.of(new ReportSource(
                fleet,
                "",
                "",
                List.of(),
                Map.of(),
                List.of(new SeenEndpoint(endpoint, Outcome.failed(trouble))),
                Optional.empty(),
                INTACT,
                Samples.NOW,
                "",
                "desk"));
        EndpointRow row = content.endpoints().getFirst();
        assertThat(row.tls().mark().tone()).isEqualTo(Tone.UNKNOWN);
        assertThat(row.findings().getFirst().rule()).isEqualTo("ENDPOINT-INCOMPLETE");
    }

    @Test
    void simulated_devices_label_the_whole_report() {
        device("a").getTags().add("simulated");
        device("b");
        ReportContent content = content(Map.of(), Optional.empty(), INTACT);
        assertThat(content.scope().simulated()).isTrue();
        assertThat(content.devices()).extracting(DeviceRow::simulated).containsExactly(true, false);
    }
}
