package org.fleetmail.device.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.discovery.Discovered;
import org.fleetmail.device.discovery.Discovered.Knowledge;
import org.fleetmail.device.discovery.Discovery;
import org.fleetmail.device.discovery.DiscoveryListener;
import org.fleetmail.device.discovery.DiscoveryRequest;
import org.fleetmail.device.discovery.Scope;
import org.fleetmail.device.discovery.Way;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.AuthProtocol;
import org.fleetmail.model.PrivProtocol;
import org.fleetmail.testkit.snmp.SnmpdPeer;
import org.fleetmail.testkit.web.IppPrinterPeer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Discovery on 127.0.0.0/8, where one real agent is a printer and all other addresses are silent. */
class DiscoveryTest {
    private static SnmpdPeer snmpd;
    private static SnmpDriver driver;

    private final Queue<Discovered> found = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeAll
    static void start() throws Exception {
        List<String> objects = Devices.brotherObjects();
        objects.add("rocommunity public 127.0.0.1");
        snmpd = SnmpdPeer.start(objects);
        driver = new SnmpDriver();
    }

    @AfterAll
    static void stop() throws Exception {
        if (driver != null) {
            driver.close();
        }
        if (snmpd != null) {
            snmpd.close();
        }
    }

    private final class Notes implements DiscoveryListener {
        @Override
        public void progress(int done, int total) {
            asked.accumulateAndGet(done, Math::max);
        }

        @Override
        public void found(Discovered device) {
            found.add(device);
        }
    }

    private void discover(DiscoveryRequest request, Cancellation cancellation) {
        new Discovery(Devices.CATALOG, List.of(driver)).run(request, new Notes(), cancellation);
    }

    private Discovered only(DiscoveryRequest request) {
        discover(request, new Cancellation());
        assertThat(found).hasSize(1);
        return found.element();
    }

    private static DiscoveryRequest request(String scope, Way... ways) {
        return DiscoveryRequest.of(Scope.of(List.of(scope)).toOptional().orElseThrow(), List.of(ways));
    }

    private static Way community(String name) {
        return Way.snmp(name, Devices.communities(name, name)).at(snmpd.port());
    }

    @Test
    void finds_the_one_printer_among_silent_addresses_and_reads_how_its_mail_is_set() {
        Discovered printer = only(request("127.0.0.0/26", community(SnmpdPeer.READ)));
        assertThat(printer.address()).isEqualTo("127.0.0.1");
        assertThat(printer.knowledge()).isEqualTo(Knowledge.SETTINGS);
        assertThat(printer.maker()).contains("Brother");
        assertThat(printer.identity().model()).contains("MFC-L2710DW series");
        assertThat(printer.identity().serial()).isEqualTo("E75237K4N123456");
        assertThat(printer.identity().mac()).isEqualTo("00:80:77:1a:2b:3c");
        assertThat(printer.identity().firmware()).isEqualTo("1.21");
        assertThat(printer.state().orElseThrow().settings().text(MailSetting.SMTP_HOST))
                .contains("smtp.old.example");
        assertThat(asked).hasValue(62);
    }

    @Test
    void tries_one_way_after_the_other_and_tells_which_was_accepted() {
        Way right = Way.snmp("fleet", Devices.user()).at(snmpd.port());
        assertThat(only(request("127.0.0.1", community("guess"), right)).way()).contains(right);
    }

    @Test
    void a_device_that_does_not_know_the_user_needs_credentials() {
        Way stranger = Way.snmp(
                        "stranger",
                        Devices.user("nobody", AuthProtocol.SHA256, SnmpdPeer.AUTH, PrivProtocol.AES128, "passphrase"))
                .at(snmpd.port());
        assertThat(only(request("127.0.0.1", stranger)).needsCredentials()).isTrue();
    }

    @Test
    void a_community_that_nobody_chose_is_a_finding() {
        Discovered printer = only(request(
                "127.0.0.1", community(SnmpdPeer.READ), community("public").asGuess()));
        assertThat(printer.defaults()).containsExactly("public");
        assertThat(printer.way().orElseThrow().guessed()).isFalse();
    }

    @Test
    void a_device_that_does_not_know_the_user_is_asked_for_what_nobody_chose() {
        Way stranger = Way.snmp(
                        "stranger",
                        Devices.user("nobody", AuthProtocol.SHA256, SnmpdPeer.AUTH, PrivProtocol.AES128, "passphrase"))
                .at(snmpd.port());
        Discovered printer =
                only(request("127.0.0.1", stranger, community("public").asGuess()));
        assertThat(printer.defaults()).containsExactly("public");
        assertThat(printer.needsCredentials()).isTrue();
        assertThat(printer.takesDefaults()).isTrue();
        assertThat(printer.identity().serial()).isEqualTo("E75237K4N123456");
    }

    @ParameterizedTest
    @CsvSource({"Sharp, BP-70C65, MAKER", "Brother, MFC-L2710DW series, SETTINGS"})
    void a_printer_that_is_silent_over_snmp_is_known_by_ipp(String maker, String model, Knowledge knowledge)
            throws IOException {
        try (IppPrinterPeer printer = IppPrinterPeer.start(maker, model)) {
            Discovered device = only(request("127.0.0.1", community("guess")).withIpp(printer.port()));
            assertThat(device.needsCredentials()).isTrue();
            assertThat(device.knowledge()).isEqualTo(knowledge);
            assertThat(device.maker()).contains(maker);
            assertThat(device.identity().model()).contains(model);
            assertThatIOException()
                    .as("a printer that listens at other addresses too")
                    .isThrownBy(() -> new Socket("127.0.0.2", printer.port()).close());
        }
    }

    @Test
    void cancelling_ends_a_search_of_a_million_addresses() {
        Cancellation cancellation = new Cancellation();
        DiscoveryRequest request = request("127.0.0.0/12", community(SnmpdPeer.READ));
        new Discovery(Devices.CATALOG, List.of(driver))
                .run(
                        request,
                        new DiscoveryListener() {
                            @Override
                            public void progress(int done, int total) {
                                asked.accumulateAndGet(done, Math::max);
                            }

                            @Override
                            public void found(Discovered device) {
                                cancellation.cancel();
                            }
                        },
                        cancellation);
        assertThat(asked.get()).isLessThan(100_000);
    }
}
