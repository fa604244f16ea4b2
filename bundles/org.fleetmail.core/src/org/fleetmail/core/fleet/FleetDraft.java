package org.fleetmail.core.fleet;

import java.util.List;
import java.util.Optional;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Service;
import org.fleetmail.model.Site;
import org.fleetmail.model.TransportSecurity;

/**
 * What a person says of a fleet that is to be made. Only the name is needed.
 *
 * @param name of the organisation
 * @param account whose mail the first devices send
 */
public record FleetDraft(
        String name,
        List<NewSite> sites,
        List<NewServer> servers,
        Optional<NewAccount> account,
        List<NewDevice> devices) {
    public FleetDraft {
        sites = List.copyOf(sites);
        servers = List.copyOf(servers);
        devices = List.copyOf(devices);
    }

    /**
     * A site.
     *
     * @param timeZone name in the IANA time zone database
     * @param subnets in CIDR form
     */
    public record NewSite(String name, String timeZone, List<String> subnets) {
        public NewSite {
            subnets = List.copyOf(subnets);
        }
    }

    /**
     * A mail server.
     *
     * @param port 1 to 65535
     */
    public record NewServer(Service service, String host, int port, TransportSecurity security) {}

    /**
     * An account.
     *
     * @param address RFC 5322 address
     * @param userName what it logs in with; the address where it is blank
     */
    public record NewAccount(String address, String displayName, String userName) {}

    /**
     * A device.
     *
     * @param address host name or IP address
     */
    public record NewDevice(String name, String address) {}

    /** The fleet, made anew with each call. Devices are at the site whose subnet holds them, or at the only one. */
    public Fleet fleet() {
        Fleet fleet = NewFleet.empty(name);
        sites.forEach(site -> add(fleet, site));
        servers.forEach(
                server -> MailServers.add(fleet, server.service(), server.host(), server.port(), server.security()));
        account.ifPresent(sender -> add(fleet, sender));
        devices.forEach(device -> add(fleet, device));
        return fleet;
    }

    private static void add(Fleet fleet, NewSite planned) {
        Site site = FleetFactory.eINSTANCE.createSite();
        site.setId(Ids.next(fleet, planned.name()));
        site.setName(planned.name());
        site.setTimeZone(planned.timeZone());
        site.getSubnets().addAll(planned.subnets());
        fleet.getSites().add(site);
    }

    private static void add(Fleet fleet, NewAccount planned) {
        Account account = FleetFactory.eINSTANCE.createAccount();
        account.setId(Ids.next(fleet, planned.address()));
        account.setName(planned.address());
        account.setAddress(planned.address());
        if (!planned.displayName().isBlank()) {
            account.setDisplayName(planned.displayName());
        }
        account.setUserName(planned.userName().isBlank() ? planned.address() : planned.userName());
        account.setOutgoing(first(fleet, List.of(Service.SUBMISSION, Service.RELAY)));
        account.setIncoming(first(fleet, List.of(Service.IMAP, Service.POP3)));
        fleet.getAccounts().add(account);
    }

    /** The first endpoint of the first service that there is. */
    private static Endpoint first(Fleet fleet, List<Service> services) {
        return services.stream()
                .flatMap(service -> fleet.getEndpoints().stream().filter(endpoint -> endpoint.getService() == service))
                .findFirst()
                .orElse(null);
    }

    private static void add(Fleet fleet, NewDevice planned) {
        Device device = FleetFactory.eINSTANCE.createDevice();
        device.setId(Ids.next(fleet, planned.name()));
        device.setName(planned.name());
        device.setAddress(planned.address());
        device.setSite(site(fleet, planned.address()));
        device.setAccount(fleet.getAccounts().stream().findFirst().orElse(null));
        fleet.getDevices().add(device);
    }

    private static Site site(Fleet fleet, String address) {
        Site only = fleet.getSites().size() == 1 ? fleet.getSites().getFirst() : null;
        return Sites.holding(fleet, address).orElse(only);
    }
}
