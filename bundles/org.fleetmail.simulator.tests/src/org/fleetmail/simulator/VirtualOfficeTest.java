package org.fleetmail.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fleetmail.core.fleet.Access;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.query.DeviceQuery;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.Rollout;
import org.fleetmail.simulator.fault.Fault;
import org.fleetmail.simulator.fault.Faults;
import org.fleetmail.simulator.mail.SimulatedMailServer.Door;
import org.fleetmail.simulator.printer.SimulatedPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VirtualOfficeTest {
    @TempDir
    private Path folder;

    private static VirtualOffice open(OfficePlan plan) {
        return VirtualOffice.open(plan).toOptional().orElseThrow();
    }

    private static VirtualOffice open(Simulation simulation) {
        return simulation.open().toOptional().orElseThrow();
    }

    @Test
    void theDemoTellsTheStoryOfPort25() throws IOException {
        try (VirtualOffice office = open(OfficePlan.demo(11))) {
            Door relay = office.mailServer().door(OfficePlan.RELAY).orElseThrow();
            Door submission = office.mailServer().door(OfficePlan.SUBMISSION).orElseThrow();
            assertThat(office.printers()).hasSize(24);
            for (SimulatedPrinter printer : office.printers()) {
                Door door = printer.plan().id().equals(DemoOffice.RIGHT) ? submission : relay;
                assertThat(printer.holds(MailSetting.SMTP_PORT)).hasValue(Integer.toString(door.port()));
                assertThat(printer.holds(MailSetting.SMTP_HOST))
                        .hasValue(relay.address().getHostAddress());
            }
            assertThat(office.printer(DemoOffice.RIGHT).holds(MailSetting.SMTP_SECURITY))
                    .hasValue("starttls");
            assertThat(office.printer(DemoOffice.STUBBORN).plan().has(Fault.Lying.class))
                    .isTrue();
            assertThat(office.printer(DemoOffice.SILENT).plan().has(Fault.Silent.class))
                    .isTrue();
            assertThat(office.printers().stream()
                            .filter(printer -> printer.plan().profile().name().equals("brother")))
                    .hasSize(2);
        }
    }

    @Test
    void saysWhetherThePortsAreTheRealOnes() throws IOException {
        try (VirtualOffice office = open(OfficePlan.demo(12))) {
            boolean real = office.mailServer().doors().stream().allMatch(Door::onStoryPort);
            String english = OfficePorts.of(office.mailServer()).in(Locale.ENGLISH);
            assertThat(english).contains(real ? "real ports" : "stand for them");
            assertThat(OfficePorts.of(office.mailServer()).in(Locale.JAPANESE)).isNotEqualTo(english);
        }
    }

    @Test
    void everythingIsOnLoopbackAndSaysThatItIsSimulated() throws IOException {
        try (VirtualOffice office = open(OfficePlan.demo(13))) {
            assertThat(office.printers()).allMatch(printer -> printer.address().isLoopbackAddress());
            assertThat(office.mailServer().doors())
                    .allMatch(door -> door.address().isLoopbackAddress());
            assertThat(office.printers())
                    .allMatch(printer -> printer.plan().model().contains("(simulated)"));
            Fleet fleet = office.fleet();
            assertThat(fleet.getName()).contains("SIMULATED");
            assertThat(fleet.getDevices())
                    .allMatch(device -> device.getModel().contains("(simulated)")
                            && device.getTags().contains("simulated"));
            assertThat(fleet.getDevices()).extracting(Device::getName).doesNotHaveDuplicates();
            assertThat(fleet.getEndpoints())
                    .allMatch(endpoint -> endpoint.getName().contains("(simulated)"));
            assertThat(office.mailServer().root().getSubjectX500Principal().getName())
                    .contains("SIMULATED");
        }
    }

    @Test
    void theFleetFileOpensAndPointsAtWhatRuns() throws IOException {
        try (VirtualOffice office = open(OfficePlan.demo(14))) {
            Path file = folder.resolve("demo.fleet");
            assertThat(office.fleetFile(file)).isInstanceOf(Outcome.Done.class);
            Fleet fleet = FleetFile.open(file).toOptional().orElseThrow().fleet();
            assertThat(fleet.getDevices()).hasSize(24);
            assertThat(fleet.getSites().get(0).getName()).contains("東京本社");
            for (Device device : fleet.getDevices()) {
                SimulatedPrinter printer = office.printer(device.getId());
                assertThat(device.getAddress()).isEqualTo(printer.address().getHostAddress());
                assertThat(device.getSerial()).isEqualTo(printer.plan().serial());
                assertThat(Access.snmp(device).orElseThrow().value().getPort()).isEqualTo(printer.port());
            }
            for (Endpoint endpoint : fleet.getEndpoints()) {
                Door door = office.mailServer().door(endpoint.getId()).orElseThrow();
                assertThat(endpoint.getPort()).isEqualTo(door.port());
                assertThat(endpoint.getHost()).isEqualTo(door.address().getHostAddress());
            }
        }
    }

    @Test
    void theFleetWantsItsPrintersOn587() throws IOException {
        try (VirtualOffice office = open(OfficePlan.demo(15))) {
            Fleet fleet = office.fleet();
            Rollout rollout = fleet.getRollouts().get(0);
            assertThat(rollout.getName()).isEqualTo("Move to 587 with STARTTLS");
            assertThat(rollout.getTemplate().getEndpoint().getId()).isEqualTo(OfficePlan.SUBMISSION);
            assertThat(fleet.getDevices()).allMatch(device -> device.getTemplate() == rollout.getTemplate());
            DeviceQuery selection =
                    DeviceQuery.parse(rollout.getSelection()).toOptional().orElseThrow();
            assertThat(fleet.getDevices()).allMatch(selection::matches);
            fleet.getQueries().forEach(query -> {
                DeviceQuery saved =
                        DeviceQuery.parse(query.getQuery()).toOptional().orElseThrow();
                assertThat(fleet.getDevices()).as(query.getQuery()).anyMatch(saved::matches);
            });
        }
    }

    @Test
    void everySecretTheFleetNamesIsThere() throws IOException {
        try (VirtualOffice office = open(OfficePlan.demo(16))) {
            Path file = folder.resolve("demo.fleet");
            office.fleetFile(file);
            Set<String> names = office.secrets().names().toOptional().orElseThrow();
            String text = Files.readString(file);
            assertThat(names).hasSize(6);
            for (String name : names) {
                assertThat(text).contains("\"" + name + "\"");
                String value = String.valueOf(
                        office.secrets().find(name).toOptional().orElseThrow().reveal());
                assertThat(text).doesNotContain(value);
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameOffice() throws IOException {
        Faults faults = new Faults(
                new java.util.TreeMap<>(),
                List.of(new Faults.Share(new Fault.Silent(), 10)),
                new java.util.TreeMap<>());
        assertThat(OfficePlan.of(100, faults, 5)).isEqualTo(OfficePlan.of(100, faults, 5));
        assertThat(silent(OfficePlan.of(100, faults, 5))).isNotEqualTo(silent(OfficePlan.of(100, faults, 6)));
        assertThat(new OfficeSecrets(OfficePlan.demo(1)).accounts())
                .isEqualTo(new OfficeSecrets(OfficePlan.demo(1)).accounts())
                .isNotEqualTo(new OfficeSecrets(OfficePlan.demo(2)).accounts());
    }

    private static Set<String> silent(OfficePlan plan) {
        return plan.devices().stream()
                .filter(device -> device.printer().has(Fault.Silent.class))
                .map(device -> device.printer().id())
                .collect(Collectors.toSet());
    }

    @Test
    void twoOfficesOfOneSeedRunBesideEachOther() throws IOException {
        try (VirtualOffice first = open(OfficePlan.demo(17));
                VirtualOffice second = open(OfficePlan.demo(17))) {
            Set<String> places = first.running().stream().map(Running::place).collect(Collectors.toSet());
            assertThat(second.running()).noneMatch(row -> places.contains(row.place()));
        }
    }

    @Test
    void whereThereIsButOneAddressEveryPrinterHasAPortOfItsOwn() throws IOException {
        Outcome<VirtualOffice> opened = VirtualOffice.open(OfficePlan.demo(20), Loopback.withOneAddress());
        try (VirtualOffice office = opened.toOptional().orElseThrow()) {
            assertThat(office.printers())
                    .extracting(SimulatedPrinter::port)
                    .doesNotHaveDuplicates()
                    .allMatch(port -> port > 1023);
            assertThat(office.mailServer().doors()).noneMatch(Door::onStoryPort);
            for (Device device : office.fleet().getDevices()) {
                assertThat(device.getAddress()).isEqualTo("127.0.0.1");
                assertThat(Access.snmp(device).orElseThrow().value().getPort())
                        .isEqualTo(office.printer(device.getId()).port());
            }
        }
    }

    @Test
    void simulationTakesAFaultsFileAndTellsWhatRuns() throws IOException {
        Path faults = Files.writeString(
                folder.resolve("faults.yaml"),
                "printers: {sim-0002: {slow: 20}}\nmail: {submission-587: no-starttls}\n");
        try (VirtualOffice office = open(new Simulation(Optional.of(5), Optional.of(faults), 18))) {
            List<Running> rows = office.running();
            assertThat(rows).hasSize(4 + 5);
            assertThat(remarks(rows, "sim-0002")).containsExactly("answers 20 ms late");
            assertThat(remarks(rows, OfficePlan.SUBMISSION)).contains("does not offer STARTTLS");
            assertThat(rows).allSatisfy(row -> {
                String japanese = row.what().in(Locale.JAPANESE);
                assertThat(japanese).isNotEqualTo(row.what().in(Locale.ENGLISH)).doesNotContain("!");
            });
        }
    }

    private static List<String> remarks(List<Running> rows, String id) {
        return rows.stream()
                .filter(row -> row.id().equals(id))
                .flatMap(row -> row.remarks().stream())
                .map(remark -> remark.in(Locale.ENGLISH))
                .toList();
    }

    @Test
    void aWrongFaultsFileStartsNothing() throws IOException {
        Path faults = Files.writeString(folder.resolve("faults.yaml"), "printers: {sim-0002: sleepy}");
        Outcome<VirtualOffice> outcome = new Simulation(Optional.of(5), Optional.of(faults), 1).open();
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.trouble().code()).isEqualTo(TroubleCode.FAULTS_INVALID));
    }

    @Test
    void closingFreesAllPortsAndEndsAllThreads() throws IOException {
        List<SimulatedPrinter> printers;
        List<Door> doors;
        try (VirtualOffice office = open(OfficePlan.demo(19))) {
            assertThat(threads()).isNotZero();
            printers = office.printers();
            doors = office.mailServer().doors();
        }
        for (SimulatedPrinter printer : printers) {
            new DatagramSocket(printer.port(), printer.address()).close();
        }
        for (Door door : doors) {
            bindAgain(door.port(), door.address());
        }
        assertThat(threads()).isZero();
    }

    private static void bindAgain(int port, InetAddress address) throws IOException {
        new ServerSocket(port, 1, address).close();
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("simulated-"))
                .count();
    }
}
