package org.fleetmail.core.fleet;

import java.nio.file.Path;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.MailTemplate;
import org.fleetmail.model.Mechanism;
import org.fleetmail.model.Note;
import org.fleetmail.model.Rollout;
import org.fleetmail.model.SettingValue;
import org.fleetmail.model.Site;
import org.fleetmail.model.SnmpAccess;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.model.TrustAnchor;
import org.fleetmail.model.Wave;
import org.fleetmail.model.Workstation;

/** Fleets to test with. */
public final class Offices {
    private static final FleetFactory MAKE = FleetFactory.eINSTANCE;

    private Offices() {}

    /** A sound fleet that has something of most kinds, and so many devices. */
    public static Fleet of(int devices) {
        Fleet fleet = NewFleet.empty("Example 株式会社");
        fleet.getSites().add(tokyo());
        fleet.getTrustAnchors().add(anchor());
        fleet.getEndpoints().add(endpoint());
        fleet.getAccounts().add(account(fleet.getEndpoints().getFirst()));
        fleet.getTemplates().add(template(fleet.getEndpoints().getFirst()));
        for (int i = 1; i <= devices; i++) {
            fleet.getDevices().add(device(fleet, i));
        }
        fleet.getWorkstations().add(workstation(fleet));
        fleet.getRollouts().add(rollout(fleet.getTemplates().getFirst()));
        return fleet;
    }

    /** A document that was saved to a file. */
    public static FleetDocument saved(Fleet fleet, Path file) {
        FleetDocument document = FleetFile.create(fleet, file);
        done(document.save());
        return document;
    }

    /** The document of a file that has no problems. */
    public static FleetDocument opened(Path file) {
        return done(FleetFile.open(file));
    }

    /** What was done; the test fails with the trouble otherwise. */
    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Failed<T> failed -> throw new AssertionError(failed);
        };
    }

    private static Site tokyo() {
        Site site = MAKE.createSite();
        site.setId("tokyo");
        site.setName("東京");
        site.getSubnets().add("192.0.2.0/24");
        site.getSubnets().add("2001:db8::/32");
        site.setPort25Blocked(true);
        return site;
    }

    private static TrustAnchor anchor() {
        TrustAnchor anchor = MAKE.createTrustAnchor();
        anchor.setId("office-ca");
        anchor.setPem("-----BEGIN CERTIFICATE-----\nMIIB<&\"'>\n-----END CERTIFICATE-----\n");
        return anchor;
    }

    private static Endpoint endpoint() {
        Endpoint endpoint = MAKE.createEndpoint();
        endpoint.setId("submission");
        endpoint.setHost("smtp.example.com");
        endpoint.setPort(587);
        endpoint.setTransportSecurity(TransportSecurity.STARTTLS);
        endpoint.getMechanisms().add(Mechanism.PLAIN);
        endpoint.getMechanisms().add(Mechanism.LOGIN);
        return endpoint;
    }

    private static Account account(Endpoint endpoint) {
        Account account = MAKE.createAccount();
        account.setId("scan");
        account.setAddress("scan@example.com");
        account.setUserName("scan@example.com");
        account.setSecret("scan");
        account.setOutgoing(endpoint);
        return account;
    }

    private static MailTemplate template(Endpoint endpoint) {
        MailTemplate template = MAKE.createMailTemplate();
        template.setId("to-587");
        template.setName("Move to 587 with STARTTLS");
        template.setEndpoint(endpoint);
        template.getSettings().add(setting("smtp.timeout", "30"));
        return template;
    }

    private static SettingValue setting(String name, String value) {
        SettingValue setting = MAKE.createSettingValue();
        setting.setSetting(name);
        setting.setValue(value);
        return setting;
    }

    private static Device device(Fleet fleet, int number) {
        Device device = MAKE.createDevice();
        device.setId("dev-" + number);
        device.setName("Printer " + number);
        device.setAddress("10." + (number >> 16) + "." + (number >> 8 & 255) + "." + (number & 255));
        device.setSerial("U63885" + number);
        device.setMaker("Example");
        device.setModel("HL-L5100DN");
        device.setProfile("brother-mail");
        device.setLocation("3F");
        device.getTags().add("3f");
        device.setSite(fleet.getSites().getFirst());
        device.setAccount(fleet.getAccounts().getFirst());
        SnmpAccess snmp = MAKE.createSnmpAccess();
        snmp.setReadCommunity("community");
        device.setSnmp(snmp);
        return device;
    }

    private static Workstation workstation(Fleet fleet) {
        Workstation workstation = MAKE.createWorkstation();
        workstation.setId("pc-1");
        workstation.setHostName("PC-1");
        workstation.getPatches().add("KB933612");
        workstation.setSite(fleet.getSites().getFirst());
        workstation.getAccounts().add(fleet.getAccounts().getFirst());
        Note note = MAKE.createNote();
        note.setDate("2026-11-22");
        note.setText("窓際");
        workstation.getNotes().add(note);
        return workstation;
    }

    private static Rollout rollout(MailTemplate template) {
        Rollout rollout = MAKE.createRollout();
        rollout.setId("to-587-now");
        rollout.setTemplate(template);
        Wave wave = MAKE.createWave();
        wave.setOnePerModel(true);
        wave.getGates().add(MAKE.createGate());
        rollout.getWaves().add(wave);
        return rollout;
    }
}
