package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fleetmail.cli.internal.Caller.Called;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.testkit.mail.MailHost;
import org.fleetmail.testkit.mail.ScanFleet;
import org.fleetmail.testkit.pki.TestAuthority;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports by the timetable, into a folder and through a real Postfix. */
class ScheduledReportTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Scheduled reports");

    private static MailHost host;

    @TempDir
    Path home;

    private ScanFleet office;
    private Caller fleetmail;
    private Path reports;

    @BeforeAll
    static void start() {
        host = ScanFleet.host(AUTHORITY);
    }

    @AfterAll
    static void stop() throws IOException {
        if (host != null) {
            host.close();
        }
    }

    @BeforeEach
    void open() throws IOException {
        office = new ScanFleet(host, AUTHORITY);
        fleetmail = new Caller(home).secret("scan", MailHost.PASSWORD);
        reports = home.resolve("reports");
    }

    @AfterEach
    void close() throws IOException {
        fleetmail.end();
    }

    private Path fleet() {
        return FleetFile.create(office.fleet(), home.resolve("office.fleet"))
                .save()
                .toOptional()
                .orElseThrow();
    }

    private Called schedule(Path fleet, Object... more) {
        List<Object> words = Stream.concat(
                        Stream.of(
                                "schedule",
                                "add",
                                "monthly",
                                "--report",
                                fleet,
                                "-o",
                                reports,
                                "--format",
                                "html,json",
                                "--every",
                                43_200),
                        Stream.of(more))
                .toList();
        return fleetmail.call(words.toArray());
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.list(reports)) {
            return files.sorted().toList();
        }
    }

    /** The day in the name of a file. */
    private static String day(Path file) {
        return file.getFileName().toString().replaceAll("[a-z-]+(\\d{4})(\\d\\d)(\\d\\d)-.*", "$1-$2-$3");
    }

    @Test
    void it_is_written_into_a_folder_and_sent_encrypted_to_whom_it_shall_go() throws IOException {
        Called added =
                schedule(fleet(), "--mail-account", "scan", "--mail-to", MailHost.ADDRESS, "--rules", "fleetmail");
        assertThat(added.status()).as(added.all()).isZero();
        assertThat(fleetmail.call("schedule", "list").out()).contains("report about");

        Called run = fleetmail.call("schedule", "run", "--once");
        assertThat(run.status()).as(run.all()).isZero();
        assertThat(written()).hasSize(2);
        assertThat(run.out()).contains(written().getFirst().toString());
        String page = Files.readString(written().getFirst());
        assertThat(page)
                .contains(
                        "Mail settings of Office", "smtp+starttls://", "This is the first report about these devices");

        String mail = host.await("Mail settings of Office, " + day(written().getFirst()))
                .orElseThrow();
        assertThat(mail).contains("ESMTPSA");
        written().forEach(file -> assertThat(mail).contains(file.getFileName().toString()));
    }

    @Test
    void evidence_is_ordered_with_it() throws IOException {
        Called added = schedule(fleet(), "--evidence", "zip");
        assertThat(added.status()).as(added.all()).isZero();
        fleetmail.call("schedule", "run", "--once");
        Path evidence = written().stream()
                .filter(file -> file.toString().endsWith("-evidence.zip"))
                .findFirst()
                .orElseThrow();
        assertThat(fleetmail.call("report", "verify", evidence).status()).isZero();
        assertThat(fleetmail
                        .call("schedule", "add", "x", "--tidy", "--every", 60, "--evidence", "zip")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void an_account_without_tls_is_refused_and_the_report_stays_in_its_folder() throws IOException {
        office.fleet().getAccounts().getFirst().getOutgoing().setTransportSecurity(TransportSecurity.NONE);
        long before = host.messages();
        schedule(fleet(), "--mail-account", "scan");
        Called run = fleetmail.call("schedule", "run", "--once");
        assertThat(run.all()).contains("DELIVERY-CLEAR");
        assertThat(written()).hasSize(2);
        assertThat(host.messages()).isEqualTo(before);
        assertThat(fleetmail.call("schedule", "list").out()).contains("DELIVERY-CLEAR");
    }

    @Test
    void what_makes_no_sense_is_told_when_it_is_scheduled() {
        Path fleet = fleet();
        assertThat(fleetmail
                        .call("schedule", "add", "x", "--report", fleet, "--every", 60)
                        .all())
                .contains("-o");
        assertThat(fleetmail
                        .call("schedule", "add", "x", "--drift", fleet, "--every", 60, "--mail-account", "scan")
                        .status())
                .isEqualTo(2);
        assertThat(schedule(fleet, "--mail-to", "a@example.com").all()).contains("--mail-account");
    }
}
