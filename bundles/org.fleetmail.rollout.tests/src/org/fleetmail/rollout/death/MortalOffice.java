package org.fleetmail.rollout.death;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.secret.MemorySecrets;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.MailTemplate;
import org.fleetmail.model.Rollout;
import org.fleetmail.model.SnmpAccess;
import org.fleetmail.rollout.contact.Equipment;
import org.fleetmail.rollout.run.Fleets;
import org.fleetmail.rollout.run.Rollouts;
import org.fleetmail.store.Store;

/** An office whose devices live in files, the same in every process that opens it. */
final class MortalOffice {
    private static final FleetFactory MODEL = FleetFactory.eINSTANCE;

    private final FileDevices devices;
    private final Fleet fleet = NewFleet.empty("office");
    private final Rollout rollout = MODEL.createRollout();
    private final MemorySecrets secrets = new MemorySecrets();

    MortalOffice(Path folder, int count) {
        devices = new FileDevices(folder);
        secrets.keep("community", Secret.of("public"));
        secrets.keep("scan", Secret.of("s3cret"));
        SnmpAccess access = MODEL.createSnmpAccess();
        access.setReadCommunity("community");
        fleet.setSnmp(access);
        Endpoint endpoint = MODEL.createEndpoint();
        endpoint.setId("endpoint");
        endpoint.setHost("new.example.com");
        fleet.getEndpoints().add(endpoint);
        Account account = MODEL.createAccount();
        account.setId("account");
        account.setAddress("scan@example.com");
        account.setSecret("scan");
        account.setOutgoing(endpoint);
        fleet.getAccounts().add(account);
        MailTemplate template = MODEL.createMailTemplate();
        template.setId("template");
        fleet.getTemplates().add(template);
        rollout.setId("rollout");
        rollout.setName("Move");
        rollout.setTemplate(template);
        fleet.getRollouts().add(rollout);
        for (int i = 0; i < count; i++) {
            fleet.getDevices().add(device("d" + i, account));
        }
    }

    private static Device device(String id, Account account) {
        Device device = MODEL.createDevice();
        device.setId(id);
        device.setAddress("192.0.2.1");
        device.setName(id);
        device.setModel("M" + id.length());
        device.setProfile("example-simulated");
        device.setAccount(account);
        return device;
    }

    FileDevices devices() {
        return devices;
    }

    Fleet fleet() {
        return fleet;
    }

    Rollout rollout() {
        return rollout;
    }

    Equipment equipment() {
        return new Equipment(ProfileCatalog.shipped(), List.of(devices), secrets);
    }

    Rollouts rollouts(Store store) {
        return new Rollouts(store, equipment(), Fleets.only(fleet), Clock.systemUTC());
    }
}
