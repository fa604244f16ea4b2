package org.fleetmail.report.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.preference.Preferences;
import org.fleetmail.core.secret.MemorySecrets;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.endpoint.scan.LiveVerifier;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.report.ReportSource;
import org.fleetmail.report.audit.PastReport;
import org.fleetmail.report.evidence.EvidenceCheck;
import org.fleetmail.report.evidence.EvidenceExamination;
import org.fleetmail.report.evidence.EvidenceForm;
import org.fleetmail.rollout.contact.Equipment;
import org.fleetmail.store.Store;
import org.fleetmail.testkit.pki.TestAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderedReportsTest {
    @TempDir
    Path folder;

    private final Fleet fleet = NewFleet.empty("Office");

    private static <T> T done(Outcome<T> outcome) {
        return outcome.toOptional().orElseThrow(() -> new AssertionError(outcome));
    }

    private ReportOrder order(Path written) {
        Path file = folder.resolve("office.fleet");
        return new ReportOrder(file, "", written, Set.of(), List.of(), Locale.ENGLISH);
    }

    private OrderedReports reports(Store store, Secrets secrets) {
        Equipment equipment = new Equipment(ProfileCatalog.shipped(), List.of(), secrets);
        return new OrderedReports(
                store,
                new Gathering(
                        equipment, new LiveVerifier(), Preferences.STANDARD, List.of(), Clock.systemUTC(), "1.0.0"));
    }

    private int remembered(Store store) {
        return done(store.observations().history(PastReport.KIND, ReportSource.subject(fleet, ""), 9))
                .size();
    }

    @Test
    void a_look_that_was_cancelled_becomes_no_report_and_is_not_remembered() {
        Cancellation cancellation = new Cancellation();
        done(FleetFile.create(fleet, folder.resolve("office.fleet")).save());
        try (Store store = done(Store.open(folder.resolve("store")))) {
            OrderedReports reports = reports(store, new MemorySecrets());
            assertThat(done(reports.write(order(folder.resolve("whole")), LookListener.NONE, cancellation)))
                    .hasSize(1);
            assertThat(remembered(store)).isEqualTo(1);
            cancellation.cancel();
            assertThat(reports.write(order(folder.resolve("cancelled")), LookListener.NONE, cancellation))
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.trouble().code()).isEqualTo(TroubleCode.CANCELLED));
            assertThat(folder.resolve("cancelled")).doesNotExist();
            assertThat(remembered(store)).isEqualTo(1);
        }
    }

    private ReportOrder withEvidence(Path written, Optional<Path> key) {
        ReportOrder plain = order(written);
        return new ReportOrder(
                plain.fleet(),
                plain.query(),
                plain.folder(),
                plain.formats(),
                plain.ruleSets(),
                plain.language(),
                plain.account(),
                plain.recipients(),
                Optional.of(new EvidenceOrder(EvidenceForm.ZIP, key, "auditor/key", Optional.empty())));
    }

    @Test
    void evidence_that_was_ordered_lies_beside_the_report_signed_and_whole() {
        TestAuthority auditors = new TestAuthority("Auditors");
        Path key = auditors.wish("auditor.test")
                .forClients()
                .issue()
                .writePkcs12(folder.resolve("auditor.p12"), "Zebra-77");
        MemorySecrets secrets = new MemorySecrets();
        secrets.keep("auditor/key", Secret.of("Zebra-77"));
        done(FleetFile.create(fleet, folder.resolve("office.fleet")).save());
        try (Store store = done(Store.open(folder.resolve("store")))) {
            List<Path> files = done(reports(store, secrets)
                    .write(
                            withEvidence(folder.resolve("out"), Optional.of(key)),
                            LookListener.NONE,
                            new Cancellation()));
            assertThat(files).hasSize(2);
            EvidenceCheck check =
                    done(EvidenceExamination.of(files.getLast(), List.of(auditors.root()), Instant.now()));
            assertThat(check.defects()).isEmpty();
        }
    }

    @Test
    void a_key_that_cannot_be_read_is_told_before_anything_is_looked_at() {
        done(FleetFile.create(fleet, folder.resolve("office.fleet")).save());
        List<String> looked = new ArrayList<>();
        try (Store store = done(Store.open(folder.resolve("store")))) {
            Outcome<List<Path>> outcome = reports(store, new MemorySecrets())
                    .write(
                            withEvidence(folder.resolve("out"), Optional.of(folder.resolve("gone.p12"))),
                            (done, all, name) -> looked.add(name),
                            new Cancellation());
            assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        }
        assertThat(looked).isEmpty();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void a_look_tells_how_far_it_is_and_what_was_seen_is_written_without_another_look() {
        for (String name : List.of("Reception", "Copy-room")) {
            Device device = FleetFactory.eINSTANCE.createDevice();
            device.setId(name);
            device.setName(name);
            fleet.getDevices().add(device);
        }
        done(FleetFile.create(fleet, folder.resolve("office.fleet")).save());
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        LookListener listener = (done, all, name) -> heard.add(done + " of " + all);
        try (Store store = done(Store.open(folder.resolve("store")))) {
            OrderedReports reports = reports(store, new MemorySecrets());
            ReportOrder order = order(folder.resolve("out"));
            ReportSource seen = done(reports.look(order, listener, new Cancellation()));
            assertThat(heard).containsExactlyInAnyOrder("1 of 2", "2 of 2");
            assertThat(folder.resolve("out")).doesNotExist();
            assertThat(done(reports.write(order, seen, new Cancellation()))).hasSize(1);
            assertThat(heard).hasSize(2);
            assertThat(remembered(store)).isEqualTo(1);
        }
    }

    @Test
    void nothing_more_is_written_once_it_is_cancelled() {
        done(FleetFile.create(fleet, folder.resolve("office.fleet")).save());
        Cancellation cancellation = new Cancellation();
        try (Store store = done(Store.open(folder.resolve("store")))) {
            OrderedReports reports = reports(store, new MemorySecrets());
            ReportOrder order = order(folder.resolve("out"));
            ReportSource seen = done(reports.look(order, LookListener.NONE, cancellation));
            cancellation.cancel();
            assertThat(reports.write(order, seen, cancellation))
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.trouble().code()).isEqualTo(TroubleCode.CANCELLED));
            assertThat(folder.resolve("out")).doesNotExist();
            assertThat(remembered(store)).isZero();
        }
    }
}
