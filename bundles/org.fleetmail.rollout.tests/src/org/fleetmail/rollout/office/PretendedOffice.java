package org.fleetmail.rollout.office;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.secret.MemorySecrets;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceDriver;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.device.driver.Written;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Identity;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.SettingValue;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.MailTemplate;
import org.fleetmail.model.Rollout;
import org.fleetmail.model.SnmpAccess;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.rollout.contact.Equipment;

/**
 * An office in memory: devices that send to {@code old.example.com:25} in clear and shall send to
 * {@code new.example.com:587} with STARTTLS. It is also the driver of its devices.
 */
public final class PretendedOffice implements DeviceDriver {
    private static final FleetFactory MODEL = FleetFactory.eINSTANCE;

    private final Fleet fleet = NewFleet.empty("office");
    private final MemorySecrets secrets = new MemorySecrets();
    private final Map<String, PretendedDevice> devices = new ConcurrentHashMap<>();
    private final Map<String, Device> model = new LinkedHashMap<>();
    private final Account account = MODEL.createAccount();
    private final MailTemplate template = MODEL.createMailTemplate();
    private final Rollout rollout = MODEL.createRollout();

    public PretendedOffice() {
        keep("community", "public");
        keep("scan", "s3cret");
        SnmpAccess access = MODEL.createSnmpAccess();
        access.setReadCommunity("community");
        fleet.setSnmp(access);
        Endpoint endpoint = MODEL.createEndpoint();
        endpoint.setId("endpoint");
        endpoint.setName("Submission");
        endpoint.setHost("new.example.com");
        endpoint.setTransportSecurity(TransportSecurity.STARTTLS);
        fleet.getEndpoints().add(endpoint);
        account.setId("account");
        account.setName("Scanner");
        account.setAddress("scan@example.com");
        account.setSecret("scan");
        account.setOutgoing(endpoint);
        fleet.getAccounts().add(account);
        template.setId("template");
        template.setName("To 587");
        fleet.getTemplates().add(template);
        rollout.setId("rollout");
        rollout.setName("Move");
        rollout.setTemplate(template);
        rollout.setStopAfterFailures(1000);
        fleet.getRollouts().add(rollout);
    }

    public final void keep(String name, String secret) {
        secrets.keep(name, Secret.of(secret));
    }

    /** A device of a model that follows the example profile, on port 25 in clear. */
    public PretendedDevice device(String id, String modelName) {
        return device(id, modelName, "example-simulated");
    }

    public PretendedDevice device(String id, String modelName, String profile) {
        Device device = MODEL.createDevice();
        device.setId(id);
        device.setName("printer-" + id);
        device.setAddress(id);
        device.setModel(modelName);
        device.setProfile(profile);
        device.setAccount(account);
        device.setTemplate(template);
        fleet.getDevices().add(device);
        model.put(id, device);
        PretendedDevice pretended = new PretendedDevice("S-" + id)
                .has(MailSetting.SMTP_HOST, "old.example.com")
                .has(MailSetting.SMTP_PORT, "25")
                .has(MailSetting.SMTP_AUTH, "none")
                .has(MailSetting.SMTP_USER, "")
                .has(MailSetting.SMTP_SENDER, "scan@example.com")
                .has(MailSetting.SMTP_PASSWORD, SettingValue.hidden(Secret.of("")));
        if (profile.equals("example-simulated")) {
            pretended.has(MailSetting.SMTP_SECURITY, "off");
        }
        devices.put(id, pretended);
        return pretended;
    }

    public Device model(String id) {
        return model.get(id);
    }

    public Fleet fleet() {
        return fleet;
    }

    public Rollout rollout() {
        return rollout;
    }

    public MailTemplate template() {
        return template;
    }

    public Account account() {
        return account;
    }

    public MemorySecrets secrets() {
        return secrets;
    }

    public Equipment equipment() {
        return equipment(ProfileCatalog.shipped());
    }

    /** The same with other profiles. */
    public Equipment equipment(ProfileCatalog profiles) {
        return new Equipment(profiles, List.of(this), secrets);
    }

    @Override
    public String transport() {
        return "snmp";
    }

    @Override
    public Outcome<Identity> identify(DeviceTarget target, Cancellation cancellation) {
        return Outcome.failed(Trouble.of(TroubleCode.SNMP_SILENT, target.where(), ""));
    }

    @Override
    public Outcome<DeviceState> read(DeviceTarget target, DeviceProfile profile, Cancellation cancellation) {
        return devices.get(target.address()).read(target.where());
    }

    @Override
    public Outcome<Written> write(
            DeviceTarget target, DeviceProfile profile, Settings settings, Cancellation cancellation) {
        return devices.get(target.address()).write(target, profile, settings);
    }
}
