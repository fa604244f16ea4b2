package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.testkit.mail.Fault;
import org.fleetmail.testkit.mail.FaultyPeer;
import org.fleetmail.testkit.mail.MailDialect;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.ui.robot.ConsoleProcess;
import org.fleetmail.ui.robot.ScreenReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a console does by itself when it starts, seen from outside of its process. */
class ConsoleProcessTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Outside");

    @TempDir
    Path folder;

    @Test
    void a_second_console_hands_its_file_to_the_first_which_checks_it_though_the_view_was_never_opened()
            throws Exception {
        try (FaultyPeer first = silent();
                FaultyPeer second = silent();
                ConsoleProcess console = new ConsoleProcess(folder)) {
            console.prefer("org.fleetmail.ui", "verification.repetition", "DAY");
            console.prefer("org.eclipse.ui", "defaultPerspectiveId", "org.fleetmail.rcp.rollout");
            Process running = console.start(fleet("first", first.port()));
            awaitConnection(first, running);
            Process other = console.start(fleet("second", second.port()));
            assertThat(other.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(other.exitValue()).isZero();
            awaitConnection(second, running);
        }
    }

    @Test
    void a_console_that_is_started_again_sorts_a_table_as_it_was_left() throws Exception {
        try (ConsoleProcess console = new ConsoleProcess(folder)) {
            console.prefer("org.fleetmail.ui", "sorted.verification.table", "-verification.endpoint");
            List<String> heard =
                    new ScreenReader(folder).use(console.command("-nl", "en", endpoints("Alpha", "Beta")), "hear=Beta");
            int table = IntStream.range(0, heard.size())
                    .filter(line -> heard.get(line).startsWith("table|Endpoints"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(heard));
            List<String> within = heard.subList(table, heard.size()).stream()
                    .map(line -> line.replaceFirst(".*\\|", ""))
                    .filter(Set.of("Alpha", "Beta")::contains)
                    .toList();
            assertThat(within).startsWith("Beta", "Alpha");
        }
    }

    private Path endpoints(String... names) {
        Fleet fleet = NewFleet.empty("Office");
        for (String name : names) {
            Endpoint endpoint = FleetFactory.eINSTANCE.createEndpoint();
            endpoint.setId(name);
            endpoint.setName(name);
            endpoint.setHost("127.0.0.1");
            fleet.getEndpoints().add(endpoint);
        }
        Path file = folder.resolve("office.fleet");
        return FleetFile.create(fleet, file).saveAs(file).toOptional().orElseThrow();
    }

    private static FaultyPeer silent() {
        return FaultyPeer.start(
                MailDialect.SMTP, Fault.SILENT, AUTHORITY.wish("127.0.0.1").issue());
    }

    private static void awaitConnection(FaultyPeer peer, Process console) {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (peer.connections() == 0 && System.nanoTime() < end) {
            assertThat(console.isAlive()).isTrue();
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(peer.connections()).isPositive();
    }

    private Path fleet(String name, int port) {
        Fleet fleet = NewFleet.empty(name);
        Endpoint endpoint = FleetFactory.eINSTANCE.createEndpoint();
        endpoint.setId("mail");
        endpoint.setHost("127.0.0.1");
        endpoint.setPort(port);
        endpoint.setService(Service.SUBMISSION);
        endpoint.setTransportSecurity(TransportSecurity.STARTTLS);
        fleet.getEndpoints().add(endpoint);
        Path file = folder.resolve(name + ".fleet");
        return FleetFile.create(fleet, file).saveAs(file).toOptional().orElseThrow();
    }
}
