package org.fleetmail.testkit.mail;

import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.MailTemplate;
import org.fleetmail.model.Service;
import org.fleetmail.model.SnmpAccess;
import org.fleetmail.model.SnmpVersion;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.model.TrustAnchor;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;

/**
 * A fleet whose one account hands its mail in at a {@link MailHost} and fetches it there. The secrets of its printers are
 * called {@code read}, {@code write} and {@code scan}.
 */
public final class ScanFleet {
    /** What printers are read with. */
    public static final String READ = "read-community";

    /** What printers are written with. */
    public static final String WRITE = "write-community";

    private static final FleetFactory MODEL = FleetFactory.eINSTANCE;

    private final Fleet fleet = NewFleet.empty("Office");

    /** @param authority who certified the host */
    public ScanFleet(MailHost host, TestAuthority authority) {
        TrustAnchor root = MODEL.createTrustAnchor();
        root.setId("root");
        root.setPem(Credential.pem(authority.root()));
        fleet.getTrustAnchors().add(root);
        MailTemplate template = MODEL.createMailTemplate();
        template.setId("template");
        fleet.getTemplates().add(template);
        Account account = MODEL.createAccount();
        account.setId("scan");
        account.setAddress(MailHost.ADDRESS);
        account.setSecret("scan");
        account.setOutgoing(endpoint(host, Service.SUBMISSION));
        account.setIncoming(endpoint(host, Service.IMAP));
        fleet.getAccounts().add(account);
    }

    /** A host that relays for nobody who has not logged in. */
    public static MailHost host(TestAuthority authority) {
        return MailHost.start(
                authority.wish("127.0.0.1", DovecotPeer.HOST).issue(),
                "smtpd_relay_restrictions = permit_mynetworks, permit_sasl_authenticated, reject");
    }

    private Endpoint endpoint(MailHost host, Service service) {
        Endpoint endpoint = MODEL.createEndpoint();
        endpoint.setId(service.getName());
        endpoint.setService(service);
        endpoint.setHost(MailHost.address(service));
        endpoint.setPort(host.port(service, TransportSecurity.STARTTLS));
        endpoint.getTrust().addAll(fleet.getTrustAnchors());
        fleet.getEndpoints().add(endpoint);
        return endpoint;
    }

    /** Adds a printer that answers SNMP v2c at a port of 127.0.0.1. */
    public Device printer(String id, String profile, int port) {
        SnmpAccess snmp = MODEL.createSnmpAccess();
        snmp.setVersion(SnmpVersion.V2C);
        snmp.setPort(port);
        snmp.setReadCommunity("read");
        snmp.setWriteCommunity("write");
        Device device = MODEL.createDevice();
        device.setId(id);
        device.setName(id);
        device.setAddress("127.0.0.1");
        device.setProfile(profile);
        device.setAccount(fleet.getAccounts().getFirst());
        device.setSnmp(snmp);
        fleet.getDevices().add(device);
        return device;
    }

    public Fleet fleet() {
        return fleet;
    }
}
