package org.fleetmail.report.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Presence;
import org.fleetmail.device.setting.SettingValue;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.scan.LiveVerifier;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.report.ReportSource;
import org.fleetmail.report.Samples;
import org.fleetmail.report.SeenEndpoint;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.store.journal.ChainCheck;
import org.fleetmail.store.journal.Draft;
import org.fleetmail.store.journal.EntryKind;
import org.fleetmail.store.journal.JournalEntry;
import org.fleetmail.store.run.Run;
import org.fleetmail.store.run.RunKind;
import org.fleetmail.store.run.RunState;
import org.fleetmail.testkit.mail.DovecotPeer;
import org.fleetmail.testkit.pki.TestAuthority;

/** A small office with one real endpoint, one device, and a run with two entries in its journal. */
public final class Office {
    private static Office only;

    private final EndpointObservation observation;

    private Office(EndpointObservation observation) {
        this.observation = observation;
    }

    /** Looks at a real server once for all tests; what it saw is used again. */
    public static synchronized Office open() throws IOException {
        if (only == null) {
            only = look();
        }
        return only;
    }

    private static Office look() throws IOException {
        try (DovecotPeer server = DovecotPeer.start(
                new TestAuthority("Evidence").wish(DovecotPeer.HOST).issue())) {
            EndpointTarget target = EndpointTarget.parse(
                            "imap+starttls://" + DovecotPeer.HOST + ":" + server.imapPort())
                    .toOptional()
                    .orElseThrow();
            return new Office(new LiveVerifier()
                    .verify(target, Depth.GRADE, Duration.ofSeconds(30), new Cancellation(), step -> {}));
        }
    }

    public EndpointObservation observation() {
        return observation;
    }

    /** The journal: what somebody else did comes between the two entries of our run. */
    static List<JournalEntry> journal() {
        List<JournalEntry> entries = new ArrayList<>();
        String previous = JournalEntry.GENESIS;
        for (String run : List.of("taro-mine", "other", "taro-mine")) {
            Draft draft = new Draft(run, "printer", EntryKind.INTENT, "{\"port\":\"587\",\"note\":\"表\"}");
            JournalEntry entry = JournalEntry.chained(entries.size() + 1L, Samples.NOW, draft, previous);
            entries.add(entry);
            previous = entry.hash();
        }
        return entries;
    }

    /** What the evidence is made from, with a report of two parts beside it. */
    EvidenceSource source(Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("report.html"), "<!DOCTYPE html>");
        Path tables = Files.createDirectories(folder.resolve("report"));
        Files.writeString(tables.resolve("devices.csv"), "name");
        List<JournalEntry> own = journal().stream()
                .filter(entry -> entry.run().equals("taro-mine"))
                .toList();
        return new EvidenceSource(report(), new Extract(own, Map.of("plan.json", run().plan())), List.of(page, tables));
    }

    private ReportSource report() {
        FleetFactory model = FleetFactory.eINSTANCE;
        Fleet fleet = NewFleet.empty("Office 事務所");
        Device printer = model.createDevice();
        printer.setId("printer");
        printer.setName("Reception 受付");
        Device silent = model.createDevice();
        silent.setId("silent");
        fleet.getDevices().addAll(List.of(printer, silent));
        Endpoint endpoint = model.createEndpoint();
        endpoint.setId("mail");
        fleet.getEndpoints().add(endpoint);
        JournalEntry last = journal().getLast();
        return new ReportSource(
                fleet,
                "office.fleet",
                "",
                fleet.getDevices(),
                Map.of("printer", told()),
                List.of(new SeenEndpoint(endpoint, Outcome.done(observation))),
                Optional.of(new RunSummary(run(), List.of(), List.of(), Optional.empty())),
                Outcome.done(new ChainCheck.Intact(last.sequence(), last.hash())),
                Samples.NOW,
                "1.0.0",
                "desk");
    }

    private static Outcome<DeviceState> told() {
        Settings settings = Settings.none()
                .with(MailSetting.SMTP_SECURITY, "starttls")
                .with(MailSetting.SMTP_PASSWORD, SettingValue.masked(Presence.SET));
        return Outcome.done(new DeviceState(Samples.NOW, "S1", settings, new TreeMap<>(), new TreeMap<>()));
    }

    private static Run run() {
        return new Run(
                "taro-mine",
                RunKind.ROLLOUT,
                "",
                Samples.NOW,
                Optional.of(Samples.NOW),
                RunState.FINISHED,
                "office.fleet",
                "why",
                "me",
                "{\"plan\":1}");
    }
}
