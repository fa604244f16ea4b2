package org.fleetmail.cli.internal;

import java.nio.file.Path;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.model.AuthProtocol;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.MailTemplate;
import org.fleetmail.model.Policy;
import org.fleetmail.model.PrivProtocol;
import org.fleetmail.model.Service;
import org.fleetmail.model.SettingValue;
import org.fleetmail.model.Site;
import org.fleetmail.model.SnmpAccess;
import org.fleetmail.model.SnmpVersion;
import org.fleetmail.model.TransportSecurity;

/** Builds a small fleet for tests: devices on 127.0.0.1 that shall all send to port 587. */
final class Office {
    private static final FleetFactory MODEL = FleetFactory.eINSTANCE;

    private final Fleet fleet = NewFleet.empty("Office");
    private final MailTemplate template = MODEL.createMailTemplate();

    Office() {
        template.setId("port-587");
        template.setName("Port 587");
        template.setPushAccount(false);
        wants("smtp.port", "587");
        fleet.getTemplates().add(template);
    }

    /** Every device shall have this. */
    Office wants(String setting, String value) {
        SettingValue wanted = MODEL.createSettingValue();
        wanted.setSetting(setting);
        wanted.setValue(value);
        template.getSettings().add(wanted);
        return this;
    }

    /** Every device is at a site whose policy puts drift right without being asked. */
    Office repairingDrift() {
        Policy policy = MODEL.createPolicy();
        policy.setId("repair");
        policy.setRepairDrift(true);
        Site site = MODEL.createSite();
        site.setId("site");
        site.setPolicy(policy);
        fleet.getPolicies().add(policy);
        fleet.getSites().add(site);
        fleet.getDevices().forEach(device -> device.setSite(site));
        return this;
    }

    /** A device that is reached over v2c with the secrets {@code read} and {@code write}. */
    Device device(String id, String profile, int port) {
        return device(id, profile, port, "read", "write");
    }

    Device device(String id, String profile, int port, String read, String write) {
        SnmpAccess access = MODEL.createSnmpAccess();
        access.setVersion(SnmpVersion.V2C);
        access.setReadCommunity(read);
        access.setWriteCommunity(write);
        return device(id, profile, port, access);
    }

    /** A device that is reached over v3 authPriv with the secrets of these names. */
    Device version3(String id, String profile, int port, String user, String auth, String privacy) {
        SnmpAccess access = MODEL.createSnmpAccess();
        access.setVersion(SnmpVersion.V3);
        access.setSecurityName(user);
        access.setAuthProtocol(AuthProtocol.SHA256);
        access.setAuthSecret(auth);
        access.setPrivProtocol(PrivProtocol.AES128);
        access.setPrivSecret(privacy);
        return device(id, profile, port, access);
    }

    private Device device(String id, String profile, int port, SnmpAccess access) {
        access.setPort(port);
        access.setTimeoutMillis(500);
        access.setRetries(0);
        Device device = MODEL.createDevice();
        device.setId(id);
        device.setName(id);
        device.setAddress("127.0.0.1");
        device.setProfile(profile);
        device.setTemplate(template);
        device.setSnmp(access);
        fleet.getDevices().add(device);
        return device;
    }

    Office endpoint(String id, String host, int port, TransportSecurity security) {
        Endpoint endpoint = MODEL.createEndpoint();
        endpoint.setId(id);
        endpoint.setName(id);
        endpoint.setService(Service.SUBMISSION);
        endpoint.setHost(host);
        endpoint.setPort(port);
        endpoint.setTransportSecurity(security);
        fleet.getEndpoints().add(endpoint);
        return this;
    }

    Path write(Path file) {
        return FleetFile.create(fleet, file).save().toOptional().orElseThrow();
    }
}
