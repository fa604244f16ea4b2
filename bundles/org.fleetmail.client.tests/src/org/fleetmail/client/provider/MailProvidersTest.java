package org.fleetmail.client.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.fleetmail.client.matrix.MailClients;
import org.fleetmail.client.matrix.PortRule;
import org.fleetmail.client.matrix.Source;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Mechanism;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailProvidersTest {
    private static final MailProviders PROVIDERS = MailProviders.shipped();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "row:H1, ablenet",
        "row:H2, cs-server-personal",
        "row:H3, iclusta",
        "row:H4, cs-server-professional",
        "row:H5, cpi",
        "row:H6, drive-network",
        "row:H7, webdax",
        "row:H8, c3md",
        "row:H9, ntt-smartconnect"
    })
    void the_hosting_services_of_2006_offered_ssl_in_both_directions(String row, String id) {
        MailProvider provider = PROVIDERS.find(id).orElseThrow();
        assertThat(provider.popOverSsl()).isTrue();
        assertThat(provider.smtpOverSsl()).isTrue();
        assertThat(provider.date()).hasYear(2006);
    }

    @Test
    @Tag("row:F10")
    void asahi_net_has_two_servers() {
        assertThat(PROVIDERS.find("asahi-net").orElseThrow().servers())
                .containsExactly("mail.asahi-net.or.jp", "pop.asahi-net.or.jp");
    }

    @Test
    void a_deadline_names_the_accounts_and_printers_it_hits() {
        Fleet fleet = FleetFactory.eINSTANCE.createFleet();
        Endpoint endpoint = FleetFactory.eINSTANCE.createEndpoint();
        endpoint.setHost("SMTP.office365.com");
        fleet.getEndpoints().add(endpoint);
        for (Mechanism mechanism : List.of(Mechanism.AUTO, Mechanism.XOAUTH2)) {
            Account account = FleetFactory.eINSTANCE.createAccount();
            account.setId(mechanism.getName());
            account.setOutgoing(endpoint);
            account.setMechanism(mechanism);
            fleet.getAccounts().add(account);
            Device device = FleetFactory.eINSTANCE.createDevice();
            device.setId("printer-" + mechanism.getName());
            device.setAccount(account);
            fleet.getDevices().add(device);
        }
        assertThat(DeadlineHit.of(fleet, PROVIDERS)).singleElement().satisfies(hit -> {
            assertThat(hit.provider().id()).isEqualTo("microsoft-365");
            assertThat(hit.deadline().date()).isEqualTo("2026-12-31");
            assertThat(hit.accounts()).extracting(Account::getId).containsExactly("AUTO");
            assertThat(hit.devices()).extracting(Device::getId).containsExactly("printer-AUTO");
        });
    }

    @Test
    void ways_in_are_those_of_the_port_table_and_deadlines_have_sources() {
        assertThat(PROVIDERS.all().stream().flatMap(provider -> provider.access().stream()))
                .isNotEmpty()
                .allSatisfy(way ->
                        assertThat(PortRule.derive(way.protocol(), way.port())).contains(way.method()));
        assertThat(PROVIDERS.all().stream().flatMap(provider -> provider.deadlines().stream()))
                .isNotEmpty()
                .allSatisfy(deadline -> assertThat(MailClients.shipped().source(deadline.from()))
                        .isPresent());
    }

    @Test
    void sources_of_providers_are_known() {
        var known = MailClients.shipped().sources().stream().map(Source::id).collect(Collectors.toSet());
        assertThat(PROVIDERS.all()).allSatisfy(provider -> assertThat(known).contains(provider.source()));
    }
}
