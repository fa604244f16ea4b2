package org.fleetmail.device.driver;

import java.time.Duration;
import java.util.Optional;
import org.fleetmail.core.fleet.Access;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.driver.Credentials.Auth;
import org.fleetmail.device.driver.Credentials.Community;
import org.fleetmail.device.driver.Credentials.Privacy;
import org.fleetmail.device.driver.Credentials.User;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.model.Device;
import org.fleetmail.model.SecurityLevel;
import org.fleetmail.model.SnmpAccess;
import org.fleetmail.model.SnmpVersion;

/** Makes targets of the devices of a fleet: their effective access data with the secrets resolved. */
public final class Targets {
    static final int MOST_PORT = 65_535;
    private static final int MAX_RETRIES = 5;
    private static final int LEAST_TIMEOUT = 100;
    private static final int MOST_TIMEOUT = 30_000;

    private final Secrets secrets;

    public Targets(Secrets secrets) {
        this.secrets = secrets;
    }

    /**
     * The target of a device. It fails with {@code NET-NAME} where the device has no address, with
     * {@code ENDPOINT-INCOMPLETE} where its port is none, with {@code SECRET-MISSING} where nobody says how it is reached or a secret is not kept, or as the secret store fails. It may block.
     */
    public Outcome<DeviceTarget> of(Device device) {
        if (blank(device.getAddress())) {
            return Outcome.failed(Trouble.of(TroubleCode.NET_NAME, name(device), ""));
        }
        return Access.snmp(device)
                .map(Access::value)
                .map(access -> of(device, access))
                .orElseGet(() -> missing(device, "snmp"));
    }

    /** As {@link #of(Device)}, by the transport of a profile. */
    public Outcome<DeviceTarget> of(Device device, DeviceProfile profile) {
        return profile.web().isPresent()
                ? new WebTargets(secrets).of(device, profile.web().get())
                : of(device);
    }

    /**
     * The web interface of a device for looking at its certificate: nobody logs in. Where nobody says how it is reached,
     * it is where its profile, else HTTPS, says. It fails as {@link #of(Device)} for an address or a port.
     */
    public static Outcome<DeviceTarget> withoutLogin(Device device, Optional<DeviceProfile> profile) {
        return WebTargets.withoutLogin(device, profile.flatMap(DeviceProfile::web));
    }

    private Outcome<DeviceTarget> of(Device device, SnmpAccess access) {
        int port = access.getPort();
        return port < 1 || port > MOST_PORT
                ? Outcome.failed(Trouble.of(TroubleCode.ENDPOINT_INCOMPLETE, name(device), Integer.toString(port)))
                : credentials(name(device), access).then(found -> Outcome.done(target(device, access, found)));
    }

    private static DeviceTarget target(Device device, SnmpAccess access, Credentials credentials) {
        return new DeviceTarget(
                device.getId(),
                name(device),
                device.getAddress().strip(),
                access.getPort(),
                Optional.ofNullable(device.getSerial()).map(String::strip).filter(serial -> !serial.isEmpty()),
                credentials,
                Duration.ofMillis(Math.clamp(access.getTimeoutMillis(), LEAST_TIMEOUT, MOST_TIMEOUT)),
                Math.clamp(access.getRetries(), 0, MAX_RETRIES));
    }

    /**
     * The credentials of an access with their secrets.
     *
     * @param name whose access it is, for troubles
     * @return {@code SECRET-MISSING} where one is not named or not kept, or as the secret store fails
     */
    public Outcome<Credentials> credentials(String name, SnmpAccess access) {
        return access.getVersion() == SnmpVersion.V3 ? user(name, access) : community(name, access);
    }

    private Outcome<Credentials> community(String name, SnmpAccess access) {
        String write = blank(access.getWriteCommunity()) ? access.getReadCommunity() : access.getWriteCommunity();
        boolean v1 = access.getVersion() == SnmpVersion.V1;
        return secret(name, access.getReadCommunity(), "snmp.readCommunity")
                .then(read -> secret(name, write, "snmp.writeCommunity")
                        .then(writing -> Outcome.done(new Community(v1, read, writing))));
    }

    private Outcome<Credentials> user(String name, SnmpAccess access) {
        if (blank(access.getSecurityName())) {
            return missing(name, "snmp.securityName");
        }
        return auth(name, access)
                .then(auth -> privacy(name, access)
                        .then(privacy -> Outcome.done(
                                new User(access.getSecurityName(), auth, privacy, text(access.getContextName())))));
    }

    private Outcome<Optional<Auth>> auth(String name, SnmpAccess access) {
        return access.getSecurityLevel() == SecurityLevel.NO_AUTH_NO_PRIV
                ? Outcome.done(Optional.empty())
                : secret(name, access.getAuthSecret(), "snmp.authSecret")
                        .then(passphrase -> Outcome.done(Optional.of(new Auth(access.getAuthProtocol(), passphrase))));
    }

    private Outcome<Optional<Privacy>> privacy(String name, SnmpAccess access) {
        return access.getSecurityLevel() != SecurityLevel.AUTH_PRIV
                ? Outcome.done(Optional.empty())
                : secret(name, access.getPrivSecret(), "snmp.privSecret")
                        .then(passphrase ->
                                Outcome.done(Optional.of(new Privacy(access.getPrivProtocol(), passphrase))));
    }

    private Outcome<Secret> secret(String owner, String name, String feature) {
        return blank(name) ? missing(owner, feature) : secrets.find(name);
    }

    static <T> Outcome<T> missing(Device device, String feature) {
        return missing(name(device), feature);
    }

    private static <T> Outcome<T> missing(String owner, String feature) {
        return Outcome.failed(Trouble.of(TroubleCode.SECRET_MISSING, owner, feature));
    }

    static String name(Device device) {
        return blank(device.getName()) ? text(device.getId()) : device.getName();
    }

    static String text(String text) {
        return text == null ? "" : text;
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
