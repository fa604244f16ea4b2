package org.fleetmail.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Mechanism;
import org.fleetmail.model.SavedQuery;
import org.fleetmail.model.Service;
import org.fleetmail.model.Site;
import org.fleetmail.model.SnmpAccess;
import org.fleetmail.model.SnmpVersion;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.model.TrustAnchor;
import org.fleetmail.simulator.mail.SimulatedMailServer.Door;
import org.fleetmail.simulator.printer.SimulatedPrinter;

/** Describes a running virtual office as a fleet: what an administrator would have typed in. */
final class OfficeFleet {
    private static final FleetFactory MODEL = FleetFactory.eINSTANCE;
    private static final Map<String, String> ENDPOINT_NAMES = Map.of(
            OfficePlan.RELAY, "In clear 平文中継",
            OfficePlan.SUBMISSION, "STARTTLS 送信",
            OfficePlan.SUBMISSIONS, "Implicit TLS 送信",
            OfficePlan.OLD_SUBMISSION, "Old server 旧サーバー");

    private final VirtualOffice office;
    private final Fleet fleet;
    private final Map<String, Site> sites = new HashMap<>();
    private final Map<String, Account> accounts = new HashMap<>();

    OfficeFleet(VirtualOffice office) {
        this.office = office;
        fleet = NewFleet.empty(office.plan().name());
        fleet.setId("virtual-office");
        addTrust();
        office.mailServer().doors().forEach(this::addEndpoint);
        office.plan().sites().forEach(this::addSite);
        addDevices();
        addWebDevices();
        addQueries();
        new OfficeRollout(fleet).add();
    }

    Fleet fleet() {
        return fleet;
    }

    private void addTrust() {
        TrustAnchor anchor = MODEL.createTrustAnchor();
        anchor.setId("simulated-root");
        anchor.setName("Throw-away root 使い捨てルート (SIMULATED)");
        try {
            byte[] der = certificate().getEncoded();
            anchor.setPem(pem(der));
            anchor.setSha256(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(der)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        fleet.getTrustAnchors().add(anchor);
    }

    private X509Certificate certificate() {
        return office.mailServer().root();
    }

    private static String pem(byte[] der) {
        byte[] newLine = "\n".getBytes(StandardCharsets.US_ASCII);
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, newLine).encodeToString(der)
                + "\n-----END CERTIFICATE-----\n";
    }

    private void addEndpoint(Door door) {
        Endpoint endpoint = MODEL.createEndpoint();
        endpoint.setId(door.plan().id());
        endpoint.setName(
                ENDPOINT_NAMES.getOrDefault(door.plan().id(), door.plan().id()) + " (simulated)");
        boolean inClear = door.plan().security() == TransportSecurity.NONE;
        endpoint.setService(inClear ? Service.RELAY : Service.SUBMISSION);
        endpoint.setHost(door.address().getHostAddress());
        endpoint.setPort(door.port());
        endpoint.setTransportSecurity(door.plan().security());
        if (!inClear) {
            endpoint.getMechanisms().addAll(List.of(Mechanism.PLAIN, Mechanism.LOGIN));
            endpoint.getTrust().addAll(fleet.getTrustAnchors());
        }
        fleet.getEndpoints().add(endpoint);
    }

    private void addSite(PlannedSite planned) {
        Site site = MODEL.createSite();
        site.setId(planned.id());
        site.setName(planned.name());
        site.setTimeZone("Asia/Tokyo");
        site.setPort25Blocked(true);
        site.setSnmp(planned.version3() ? version3() : version2c());
        fleet.getSites().add(site);
        sites.put(planned.id(), site);
        addAccount(planned);
    }

    private void addAccount(PlannedSite planned) {
        Account account = MODEL.createAccount();
        account.setId("scan-" + planned.id());
        account.setName(planned.account());
        account.setAddress(planned.account());
        account.setDisplayName(planned.name());
        account.setUserName(planned.account());
        account.setMechanism(Mechanism.AUTO);
        account.setSecret(OfficeSecrets.account(planned));
        account.setOutgoing(endpoint(OfficePlan.SUBMISSION));
        fleet.getAccounts().add(account);
        accounts.put(planned.id(), account);
    }

    private Endpoint endpoint(String id) {
        return fleet.getEndpoints().stream()
                .filter(each -> each.getId().equals(id))
                .findFirst()
                .orElse(null);
    }

    private SnmpAccess version3() {
        SnmpAccess access = common(SnmpVersion.V3);
        access.setSecurityName(OfficeSecrets.USER);
        access.setAuthSecret(OfficeSecrets.AUTH);
        access.setPrivSecret(OfficeSecrets.PRIV);
        return access;
    }

    private SnmpAccess version2c() {
        SnmpAccess access = common(SnmpVersion.V2C);
        access.setReadCommunity(OfficeSecrets.READ);
        access.setWriteCommunity(OfficeSecrets.WRITE);
        return access;
    }

    private SnmpAccess common(SnmpVersion version) {
        SnmpAccess access = MODEL.createSnmpAccess();
        access.setVersion(version);
        office.printers().stream().findFirst().ifPresent(printer -> access.setPort(printer.port()));
        access.setTimeoutMillis(1000);
        access.setRetries(1);
        return access;
    }

    private void addDevices() {
        List<PlannedDevice> planned = office.plan().devices();
        List<SimulatedPrinter> printers = office.printers();
        for (int i = 0; i < planned.size(); i++) {
            fleet.getDevices().add(device(planned.get(i), printers.get(i), i));
        }
    }

    private void addWebDevices() {
        PlannedSite first = office.plan().sites().getFirst();
        WebDevices devices = new WebDevices();
        office.webPrinters()
                .forEach(printer -> fleet.getDevices()
                        .add(devices.device(printer, sites.get(first.id()), accounts.get(first.id()))));
    }

    private Device device(PlannedDevice planned, SimulatedPrinter printer, int number) {
        Device device = MODEL.createDevice();
        device.setId(printer.plan().id());
        device.setName(planned.name());
        device.setAddress(printer.address().getHostAddress());
        device.setSerial(printer.plan().serial());
        device.setMac(String.format(Locale.ROOT, "00-00-5E-00-%02X-%02X", 0x53 + number / 256, number % 256));
        device.setMaker(printer.plan().profile().maker());
        device.setModel(printer.plan().model());
        device.setProfile(printer.plan().profile().name());
        device.setLocation(planned.location());
        device.getTags().addAll(planned.tags());
        device.setSite(sites.get(planned.site()));
        device.setAccount(accounts.get(planned.site()));
        addOwnPort(device, printer);
        return device;
    }

    /** Where printers share an address, each is found by its port alone. */
    private void addOwnPort(Device device, SimulatedPrinter printer) {
        SnmpAccess common = device.getSite().getSnmp();
        if (printer.port() != common.getPort()) {
            SnmpAccess own = common.getVersion() == SnmpVersion.V3 ? version3() : version2c();
            own.setPort(printer.port());
            device.setSnmp(own);
        }
    }

    private void addQueries() {
        addQuery("tokyo-printers", "Tokyo 東京", "site:tokyo");
        addQuery("osaka-printers", "Osaka 大阪", "site:osaka");
        addQuery("brother-printers", "Brother ブラザー", "model:Brother*");
        addQuery("third-floors", "All third floors 3 階すべて", "tag:3f");
    }

    private void addQuery(String id, String name, String text) {
        SavedQuery query = MODEL.createSavedQuery();
        query.setId(id);
        query.setName(name);
        query.setQuery(text);
        fleet.getQueries().add(query);
    }
}
