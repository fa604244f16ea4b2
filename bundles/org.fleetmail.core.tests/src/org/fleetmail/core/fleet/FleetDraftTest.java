package org.fleetmail.core.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.fleetmail.core.fleet.FleetDraft.NewAccount;
import org.fleetmail.core.fleet.FleetDraft.NewDevice;
import org.fleetmail.core.fleet.FleetDraft.NewServer;
import org.fleetmail.core.fleet.FleetDraft.NewSite;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Account;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person says of a new fleet becomes a fleet that is valid and can be opened again. */
class FleetDraftTest {
    private static final NewSite TOKYO = new NewSite("Tokyo 東京", "Asia/Tokyo", List.of("192.0.2.0/24"));
    private static final NewSite OSAKA = new NewSite("Osaka", "Asia/Tokyo", List.of());
    private static final List<NewServer> SERVERS = List.of(
            new NewServer(Service.IMAP, "imap.example.com", 993, TransportSecurity.IMPLICIT_TLS),
            new NewServer(Service.SUBMISSION, "smtp.example.com", 587, TransportSecurity.STARTTLS));
    private static final NewAccount SCAN = new NewAccount("scan@example.com", "", "");
    private static final List<NewDevice> PRINTERS =
            List.of(new NewDevice("Reception", "192.0.2.17"), new NewDevice("Reception", "192.0.2.18"));

    @TempDir
    Path folder;

    private static Fleet fleet(List<NewSite> sites, Optional<NewAccount> account) {
        return new FleetDraft("Example Ltd", sites, SERVERS, account, PRINTERS).fleet();
    }

    @Test
    void a_name_is_enough() {
        Fleet fleet = new FleetDraft("Example Ltd", List.of(), List.of(), Optional.empty(), List.of()).fleet();
        assertThat(fleet.getName()).isEqualTo("Example Ltd");
        assertThat(fleet.eContents()).isEmpty();
    }

    @Test
    void everything_that_was_said_is_in_a_valid_fleet_that_opens_again() {
        Fleet fleet = fleet(List.of(TOKYO, OSAKA), Optional.of(SCAN));
        assertThat(Diagnostician.INSTANCE.validate(fleet).getSeverity()).isEqualTo(Diagnostic.OK);
        Path file = folder.resolve("example.fleet");
        assertThat(FleetFile.create(fleet, file).save()).isInstanceOf(Outcome.Done.class);
        Fleet again = FleetFile.open(file).toOptional().orElseThrow().fleet();
        assertThat(again.getSites()).extracting("name", "timeZone").contains(tuple("Tokyo 東京", "Asia/Tokyo"));
        assertThat(again.getEndpoints()).extracting("host").containsExactly("imap.example.com", "smtp.example.com");
        assertThat(again.getDevices()).extracting("id").containsExactly("reception", "reception-2");
    }

    @Test
    void the_account_uses_the_servers_that_fit() {
        Account account = fleet(List.of(), Optional.of(SCAN)).getAccounts().getFirst();
        assertThat(account.getOutgoing().getHost()).isEqualTo("smtp.example.com");
        assertThat(account.getIncoming().getHost()).isEqualTo("imap.example.com");
        assertThat(account.getUserName()).isEqualTo("scan@example.com");
    }

    @Test
    void devices_send_as_the_account_and_are_at_the_only_site_or_where_their_subnet_is() {
        Fleet fleet = fleet(List.of(TOKYO), Optional.of(SCAN));
        assertThat(fleet.getDevices()).allSatisfy(device -> {
            assertThat(device.getSite()).isEqualTo(fleet.getSites().getFirst());
            assertThat(device.getAccount()).isEqualTo(fleet.getAccounts().getFirst());
        });
        Fleet two = fleet(List.of(OSAKA, TOKYO), Optional.empty());
        assertThat(two.getDevices())
                .allSatisfy(device ->
                        assertThat(device.getSite()).isEqualTo(two.getSites().getLast()));
    }

    @Test
    void a_device_whose_address_tells_no_site_is_at_none_of_several() {
        List<NewDevice> devices = List.of(new NewDevice("A", "printer.example.com"), new NewDevice("B", "999.1.1.1"));
        Fleet fleet =
                new FleetDraft("Example Ltd", List.of(TOKYO, OSAKA), List.of(), Optional.empty(), devices).fleet();
        assertThat(fleet.getDevices())
                .allSatisfy(device -> assertThat(device.getSite()).isNull());
    }
}
