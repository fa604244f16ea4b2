package org.fleetmail.client.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Fix;
import org.fleetmail.model.Account;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.model.Workstation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the fleet's PCs are found not to be able to do. */
class ProgramRuleTest {
    private static final FleetFactory MAKE = FleetFactory.eINSTANCE;

    private final Fleet fleet = MAKE.createFleet();
    private final Workstation pc = MAKE.createWorkstation();
    private final Account account = MAKE.createAccount();

    @BeforeEach
    void make() {
        fleet.setId("office");
        account.setId("scan");
        account.setName("Scan");
        account.setOutgoing(endpoint(Service.SUBMISSION, 587, TransportSecurity.STARTTLS));
        fleet.getAccounts().add(account);
        pc.setId("pc");
        pc.getAccounts().add(account);
        fleet.getWorkstations().add(pc);
    }

    private Endpoint endpoint(Service service, int port, TransportSecurity security) {
        Endpoint endpoint = MAKE.createEndpoint();
        endpoint.setId("e" + port);
        endpoint.setHost("mail.example.com");
        endpoint.setService(service);
        endpoint.setPort(port);
        endpoint.setTransportSecurity(security);
        fleet.getEndpoints().add(endpoint);
        return endpoint;
    }

    private List<Finding> findings() {
        return new ProgramRule().check(fleet);
    }

    private void uses(String program, String system) {
        pc.getMailClients().add(program);
        pc.setOperatingSystem(system);
    }

    @Test
    void a_program_that_can_is_not_found() {
        uses("Thunderbird", "Windows 11");
        assertThat(ProgramReach.of(pc)).hasSize(1).allMatch(ProgramReach::works);
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_program_we_do_not_know_is_not_judged() {
        uses("Our own program", "Windows 11");
        assertThat(ProgramReach.of(pc)).isEmpty();
    }

    @Test
    void a_program_that_cannot_is_found_at_its_pc_in_both_languages() {
        uses("Outlook Express 6", "Windows XP");
        Finding finding = findings().getFirst();
        assertThat(finding.element()).isEqualTo("pc");
        assertThat(finding.rule()).startsWith("client.");
        for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            assertThat(finding.text().in(language) + finding.remedy().in(language))
                    .contains("Scan")
                    .doesNotContain("{", "!");
        }
        assertThat(finding.text().in(Locale.JAPANESE))
                .isNotEqualTo(finding.text().in(Locale.ENGLISH));
    }

    @Test
    void another_port_of_the_fleet_is_offered_where_the_account_is_nobody_elses() {
        uses("Outlook Express 6", "Windows XP");
        Endpoint other = endpoint(Service.SUBMISSION, 465, TransportSecurity.IMPLICIT_TLS);
        Finding finding = findings().getFirst();
        assertThat(finding.rule()).isEqualTo("client.other-port");
        finding.fixes().forEach(Fix::apply);
        assertThat(account.getOutgoing()).isSameAs(other);
        assertThat(findings()).isEmpty();
    }

    @Test
    void an_account_that_a_printer_uses_too_is_left_to_a_person() {
        uses("Outlook Express 6", "Windows XP");
        endpoint(Service.SUBMISSION, 465, TransportSecurity.IMPLICIT_TLS);
        var printer = MAKE.createDevice();
        printer.setAccount(account);
        fleet.getDevices().add(printer);
        assertThat(findings()).hasSize(1).allMatch(finding -> finding.fixes().isEmpty());
    }
}
