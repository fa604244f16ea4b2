package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fleetmail.cli.internal.Caller.Called;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Site;
import org.fleetmail.testkit.snmp.BrotherObjects;
import org.fleetmail.testkit.snmp.SnmpdPeer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code fleetmail discover} on loopback, where net-snmp's agent is a printer. */
class DiscoverTest {
    @TempDir
    Path home;

    private Caller fleetmail;
    private SnmpdPeer snmpd;
    private Path file;

    @BeforeEach
    void open() throws IOException {
        List<String> objects = new ArrayList<>(BrotherObjects.snmpd());
        objects.add(SnmpdPeer.fixedText("1.3.6.1.2.1.25.3.2.1.3.1", "Brother MFC-L2710DW series"));
        objects.add("rocommunity public 127.0.0.1");
        snmpd = SnmpdPeer.start(objects);
        fleetmail = new Caller(home)
                .secret("read", SnmpdPeer.READ)
                .secret(SnmpdPeer.USER + "/auth", SnmpdPeer.AUTH)
                .secret(SnmpdPeer.USER + "/priv", SnmpdPeer.PRIVACY);
        file = home.resolve("found.fleet");
    }

    @AfterEach
    void close() throws IOException {
        fleetmail.end();
        snmpd.close();
    }

    private Called discover(Object... more) {
        List<Object> words = new ArrayList<>(List.of("discover", "--port", snmpd.port(), "--ipp-port", 0));
        words.addAll(List.of(more));
        return fleetmail.call(words.toArray());
    }

    private Fleet fleet() {
        return FleetFile.open(file).toOptional().orElseThrow().fleet();
    }

    @Test
    void tells_what_is_there_and_how_its_mail_is_set() {
        Called called = discover("127.0.0.0/28", "--community-ref", "read", "--format", "json");
        JsonNode document = Shape.checked(called.out());
        assertThat(document.path("looked").asInt()).isEqualTo(14);
        JsonNode printer = document.path("devices").get(0);
        assertThat(printer.path("address").asText()).isEqualTo("127.0.0.1");
        assertThat(printer.path("profile").asText()).isEqualTo("brother");
        assertThat(printer.path("credentials").asText()).isEqualTo("read");
        assertThat(printer.path("settings").path("smtp.port").asText()).isEqualTo("25");
    }

    @Test
    void without_a_range_the_subnets_of_the_sites_are_looked_through() {
        Fleet office = NewFleet.empty("Office");
        Site site = FleetFactory.eINSTANCE.createSite();
        site.setId("tokyo");
        site.getSubnets().add("127.0.0.0/29");
        office.getSites().add(site);
        Outcome<Path> saved = FleetFile.create(office, file).save();
        assertThat(saved).isInstanceOf(Outcome.Done.class);
        Called called = discover("--community-ref", "read", "--add-to", file, "--format", "json");
        assertThat(Shape.checked(called.out()).path("looked").asInt())
                .as(called.all())
                .isEqualTo(6);
        assertThat(fleet().getDevices())
                .singleElement()
                .satisfies(device -> assertThat(device.getSite().getId()).isEqualTo("tokyo"));
    }

    @Test
    void a_default_community_is_a_finding_and_its_status_says_so() {
        Called called = discover("127.0.0.1", "--community-ref", "read");
        assertThat(called.status()).isEqualTo(1);
        assertThat(called.out()).contains("accepts the community “public”");
        assertThat(fleetmail
                        .language(Locale.JAPANESE)
                        .call("discover", "127.0.0.1", "--port", snmpd.port(), "--ipp-port", 0)
                        .out())
                .contains("コミュニティ「public」");
    }

    @Test
    void adds_new_devices_once_and_moves_what_moved() throws IOException {
        assertThat(discover("127.0.0.1", "--snmpv3-ref", SnmpdPeer.USER, "--add-to", file)
                        .out())
                .contains("+ 127.0.0.1 is new");
        Device device = fleet().getDevices().getFirst();
        assertThat(device.getProfile()).isEqualTo("brother");
        assertThat(device.getSnmp().getAuthSecret()).isEqualTo(SnmpdPeer.USER + "/auth");
        assertThat(Files.readString(file)).doesNotContain(SnmpdPeer.AUTH).doesNotContain(SnmpdPeer.PRIVACY);

        assertThat(discover("127.0.0.1", "--add-to", file).out()).doesNotContain("is new");
        assertThat(Shape.checked(fleetmail
                                .call("read", "--fleet", file, "--format", "json")
                                .out())
                        .path("devices")
                        .get(0)
                        .path("defaultSecret")
                        .asBoolean(true))
                .isFalse();
        Files.writeString(file, Files.readString(file).replace("127.0.0.1", "127.0.0.9"));
        assertThat(discover("127.0.0.0/28", "--add-to", file).out()).contains("moved from 127.0.0.9 to 127.0.0.1");
        assertThat(fleet().getDevices())
                .singleElement()
                .extracting(Device::getAddress)
                .isEqualTo("127.0.0.1");
    }

    @Test
    void what_vanished_is_told_and_removed_only_when_asked() {
        discover("127.0.0.1", "--snmpv3-ref", SnmpdPeer.USER, "--add-to", file);
        snmpd.pause();
        Called called = discover("127.0.0.1", "--add-to", file);
        assertThat(called.status()).isEqualTo(3);
        assertThat(called.out()).contains("was not found at 127.0.0.1");
        assertThat(fleet().getDevices()).hasSize(1);
        discover("127.0.0.1", "--add-to", file, "--remove-vanished");
        assertThat(fleet().getDevices()).isEmpty();
        snmpd.proceed();
    }

    @Test
    void a_device_that_is_read_with_a_default_community_is_a_finding() {
        fleetmail.secret("read", "public");
        discover("127.0.0.1", "--community-ref", "read", "--add-to", file);
        Called called = fleetmail.call("read", "--fleet", file);
        assertThat(called.out()).contains("that everybody knows");
        assertThat(called.status()).isEqualTo(1);
    }

    @Test
    void a_computer_that_is_no_printer_is_counted_and_not_added() {
        try (SnmpdPeer computer = SnmpdPeer.start("sysDescr Linux server")) {
            Called called = fleetmail.call(
                    "discover",
                    "127.0.0.1",
                    "--port",
                    computer.port(),
                    "--ipp-port",
                    0,
                    "--community-ref",
                    "read",
                    "--add-to",
                    file);
            assertThat(called.out()).contains("0 printers, 1 other devices");
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void a_range_that_is_none_is_a_wrong_call() {
        Called called = discover("192.0.2.999");
        assertThat(called.status()).isEqualTo(2);
        assertThat(called.err()).contains("SCOPE-INVALID");
    }

    @Test
    void a_printer_that_still_takes_the_factory_community_is_noted_in_the_fleet() {
        Called discovered = discover("127.0.0.1", "--community-ref", "read", "--add-to", file);
        assertThat(discovered.status()).as(discovered.all()).isEqualTo(1);
        assertThat(fleetmail
                        .call("credentials", "list", "--fleet", file, "--select", "credentials:default")
                        .out())
                .contains("127.0.0.1", "takes a default");
    }
}
