package org.fleetmail.device.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.fleetmail.core.secret.MemorySecrets;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.AuthProtocol;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.PrivProtocol;
import org.fleetmail.model.SecurityLevel;
import org.fleetmail.model.SnmpAccess;
import org.fleetmail.model.SnmpVersion;
import org.fleetmail.model.WebAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a fleet's access data to a target. */
class TargetsTest {
    private final MemorySecrets secrets = new MemorySecrets();
    private final Targets targets = new Targets(secrets);
    private final SnmpAccess access = FleetFactory.eINSTANCE.createSnmpAccess();
    private final Device device = FleetFactory.eINSTANCE.createDevice();

    @BeforeEach
    void fleet() {
        Fleet fleet = FleetFactory.eINSTANCE.createFleet();
        fleet.setSnmp(access);
        fleet.getDevices().add(device);
        device.setId("d1");
        device.setName("printer-3f");
        device.setAddress("192.0.2.17");
        device.setSerial("S-1");
        access.setReadCommunity("snmp-read");
        secrets.keep("snmp-read", Secret.of("reads"));
        secrets.keep("snmp-write", Secret.of("writes"));
        secrets.keep("auth", Secret.of("auth-passphrase"));
        secrets.keep("priv", Secret.of("priv-passphrase"));
    }

    private DeviceTarget target() {
        return targets.of(device).toOptional().orElseThrow();
    }

    private Trouble trouble() {
        return targets.of(device) instanceof Outcome.Failed<DeviceTarget>(Trouble trouble) ? trouble : null;
    }

    @Test
    void communities_come_from_the_secret_store() {
        access.setWriteCommunity("snmp-write");
        access.setTimeoutMillis(5);
        access.setRetries(99);
        DeviceTarget target = target();
        assertThat(target.credentials())
                .isEqualTo(new Credentials.Community(false, Secret.of("reads"), Secret.of("writes")));
        assertThat(target.expectedSerial()).contains("S-1");
        assertThat(target.where()).isEqualTo("printer-3f (192.0.2.17)");
        assertThat(target.timeout()).isEqualTo(Duration.ofMillis(100));
        assertThat(target.retries()).isEqualTo(5);
        assertThat(target.toString()).doesNotContain("reads", "writes");
    }

    @Test
    void without_a_community_for_writing_the_one_for_reading_is_used() {
        access.setVersion(SnmpVersion.V1);
        assertThat(target().credentials())
                .isEqualTo(new Credentials.Community(true, Secret.of("reads"), Secret.of("reads")));
    }

    @Test
    void a_user_has_what_its_level_needs() {
        access.setVersion(SnmpVersion.V3);
        access.setSecurityName("fleet");
        access.setAuthSecret("auth");
        access.setPrivSecret("priv");
        access.setContextName("Jetdirect");
        assertThat(target().credentials()).isInstanceOfSatisfying(Credentials.User.class, user -> {
            assertThat(user.auth()).contains(new Credentials.Auth(AuthProtocol.SHA256, Secret.of("auth-passphrase")));
            assertThat(user.privacy())
                    .contains(new Credentials.Privacy(PrivProtocol.AES128, Secret.of("priv-passphrase")));
            assertThat(user.contextName()).isEqualTo("Jetdirect");
        });
        access.setSecurityLevel(SecurityLevel.AUTH_NO_PRIV);
        assertThat(((Credentials.User) target().credentials()).privacy()).isEmpty();
    }

    @Test
    void what_is_missing_is_named() {
        access.setReadCommunity("forgotten");
        assertThat(trouble().code()).isEqualTo(TroubleCode.SECRET_MISSING);
        assertThat(trouble().where()).isEqualTo("forgotten");
        access.setReadCommunity(null);
        assertThat(trouble().detail().toString()).isEqualTo("snmp.readCommunity");
        ((Fleet) device.eContainer()).setSnmp(null);
        assertThat(trouble().code()).isEqualTo(TroubleCode.SECRET_MISSING);
        ((Fleet) device.eContainer()).setSnmp(access);
        access.setPort(70_000);
        assertThat(trouble().code()).isEqualTo(TroubleCode.ENDPOINT_INCOMPLETE);
        device.setAddress(" ");
        assertThat(trouble().code()).isEqualTo(TroubleCode.NET_NAME);
    }

    @Test
    void the_certificate_of_a_device_is_looked_at_without_any_login() {
        assertThat(Targets.withoutLogin(device, Optional.empty()).toOptional().orElseThrow())
                .satisfies(target -> assertThat(target.port()).isEqualTo(443))
                .satisfies(target -> assertThat(target.web()).contains(new DeviceTarget.Door("https", "")));
        WebAccess web = FleetFactory.eINSTANCE.createWebAccess();
        web.setPort(8443);
        web.setSecret("not kept");
        web.setPinnedSha256("AB:CD");
        device.setWeb(web);
        DeviceTarget target =
                Targets.withoutLogin(device, Optional.empty()).toOptional().orElseThrow();
        assertThat(target.port()).isEqualTo(8443);
        assertThat(target.web()).contains(new DeviceTarget.Door("https", "abcd"));
        assertThat(target.credentials()).isEqualTo(new Credentials.Login("", Secret.of("")));
        device.setAddress("");
        assertThat(Targets.withoutLogin(device, Optional.empty())).isInstanceOf(Outcome.Failed.class);
    }
}
