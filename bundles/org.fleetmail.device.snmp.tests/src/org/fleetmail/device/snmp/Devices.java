package org.fleetmail.device.snmp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.driver.Credentials;
import org.fleetmail.device.driver.Credentials.Auth;
import org.fleetmail.device.driver.Credentials.Community;
import org.fleetmail.device.driver.Credentials.Privacy;
import org.fleetmail.device.driver.Credentials.User;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.model.AuthProtocol;
import org.fleetmail.model.PrivProtocol;
import org.fleetmail.testkit.snmp.SnmpdPeer;

/** Targets, profiles and objects that the tests share. */
final class Devices {
    static final ProfileCatalog CATALOG = ProfileCatalog.shipped();
    static final DeviceProfile BROTHER = CATALOG.find("brother").orElseThrow();
    static final DeviceProfile EXAMPLE = CATALOG.find("example-simulated").orElseThrow();

    static final String SERIAL = "1.3.6.1.2.1.43.5.1.1.17.1";
    static final String MAIL = "1.3.6.1.4.1.2435.2.4.3.1240.5.6.";
    static final String HOST = "1.3.6.1.4.1.2435.2.4.3.99.1.10.0";
    static final String PORT = MAIL + "155.0";
    static final String PORT_CHANGEABLE = MAIL + "154.0";
    static final String AUTH_SUPPORTED = MAIL + "150.0";
    static final String AUTH = MAIL + "102.0";
    static final String USER = MAIL + "103.0";
    static final String PASSWORD = MAIL + "104.0";
    static final String PASSWORD_SET = MAIL + "105.0";

    private Devices() {}

    /** A printer with the published mail objects, as lines for net-snmp's agent. */
    static List<String> brotherObjects() {
        return new ArrayList<>(List.of(
                SnmpdPeer.fixedText("1.3.6.1.2.1.1.1.0", "Brother NC-8300w, Firmware Ver.1.21  (16.04.05),MID 84E-801"),
                SnmpdPeer.fixedText(SERIAL, "E75237K4N123456"),
                "override 1.3.6.1.2.1.2.2.1.6.1 octet_str \"\"",
                "override 1.3.6.1.2.1.2.2.1.6.2 octet_str 0x0080771a2b3c",
                SnmpdPeer.fixedText("1.3.6.1.2.1.25.3.2.1.3.1", "Brother MFC-L2710DW series"),
                SnmpdPeer.fixedText(
                        "1.3.6.1.4.1.11.2.3.9.1.1.7.0", "MFG:Brother;CMD:PJL;MDL:MFC-L2710DW series;CLS:PRINTER;"),
                SnmpdPeer.fixedInteger(MAIL + "1.0", 1),
                SnmpdPeer.integer(MAIL + "2.0", 1),
                SnmpdPeer.text(HOST, "smtp.old.example"),
                SnmpdPeer.fixedInteger(PORT_CHANGEABLE, 1),
                SnmpdPeer.integer(PORT, 25),
                SnmpdPeer.integer(AUTH, 0),
                SnmpdPeer.text(USER, ""),
                SnmpdPeer.text(PASSWORD, ""),
                SnmpdPeer.fixedInteger(PASSWORD_SET, 0)));
    }

    static Community communities(String read, String write) {
        return new Community(false, Secret.of(read), Secret.of(write));
    }

    static Community communities() {
        return communities(SnmpdPeer.READ, SnmpdPeer.WRITE);
    }

    static User user(String name, AuthProtocol auth, String passphrase, PrivProtocol privacy, String other) {
        return new User(
                name,
                Optional.of(new Auth(auth, Secret.of(passphrase))),
                Optional.of(new Privacy(privacy, Secret.of(other))),
                "");
    }

    static User user() {
        return user(SnmpdPeer.USER, AuthProtocol.SHA256, SnmpdPeer.AUTH, PrivProtocol.AES128, SnmpdPeer.PRIVACY);
    }

    static DeviceTarget target(int port, Credentials credentials) {
        return target(port, credentials, "");
    }

    static DeviceTarget target(int port, Credentials credentials, String serial) {
        return new DeviceTarget(
                "d1",
                "printer-3f",
                "127.0.0.1",
                port,
                Optional.of(serial).filter(text -> !text.isEmpty()),
                credentials,
                Duration.ofMillis(700),
                1);
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Failed<T> failed -> throw new AssertionError(failed.trouble());
        };
    }

    static <T> TroubleCode code(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> throw new AssertionError("done: " + value);
            case Outcome.Failed<T> failed -> failed.trouble().code();
        };
    }
}
