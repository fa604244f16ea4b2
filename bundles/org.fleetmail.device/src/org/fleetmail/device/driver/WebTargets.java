package org.fleetmail.device.driver;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.fleetmail.core.fleet.Access;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.driver.Credentials.Login;
import org.fleetmail.device.driver.DeviceTarget.Door;
import org.fleetmail.device.profile.WebInterface;
import org.fleetmail.device.profile.WebLogin;
import org.fleetmail.model.Device;
import org.fleetmail.model.FleetPackage.Literals;
import org.fleetmail.model.WebAccess;

/** Makes targets of devices that are reached by their web interface. */
final class WebTargets {
    /** Web servers of devices are slow, and slower while they wake up. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Secret NO_SECRET = Secret.of("");

    private final Secrets secrets;

    WebTargets(Secrets secrets) {
        this.secrets = secrets;
    }

    Outcome<DeviceTarget> of(Device device, WebInterface web) {
        if (Targets.blank(device.getAddress())) {
            return Outcome.failed(Trouble.of(TroubleCode.NET_NAME, Targets.name(device), ""));
        }
        return Access.web(device)
                .map(Access::value)
                .map(access -> of(device, web, access))
                .orElseGet(() -> Targets.missing(device, "web"));
    }

    private Outcome<DeviceTarget> of(Device device, WebInterface web, WebAccess access) {
        int port = access.eIsSet(Literals.WEB_ACCESS__PORT)
                ? access.getPort()
                : web.base().port();
        return port < 1 || port > Targets.MOST_PORT
                ? Outcome.failed(
                        Trouble.of(TroubleCode.ENDPOINT_INCOMPLETE, Targets.name(device), Integer.toString(port)))
                : login(device, web, access).map(login -> target(device, port, login, door(access, web)));
    }

    private Outcome<Login> login(Device device, WebInterface web, WebAccess access) {
        if (web.login().kind() == WebLogin.Kind.NONE) {
            return Outcome.done(new Login("", NO_SECRET));
        }
        return Targets.blank(access.getSecret())
                ? Targets.missing(device, "web.secret")
                : secrets.find(access.getSecret())
                        .map(password -> new Login(Targets.text(access.getUserName()), password));
    }

    private static Door door(WebAccess access, WebInterface web) {
        String scheme = access.eIsSet(Literals.WEB_ACCESS__SCHEME)
                ? access.getScheme()
                : web.base().scheme();
        String pin = Targets.text(access.getPinnedSha256()).toLowerCase(Locale.ROOT);
        return new Door(scheme.equalsIgnoreCase("http") ? "http" : "https", pin.replaceAll("[^0-9a-f]", ""));
    }

    private static DeviceTarget target(Device device, int port, Login login, Door door) {
        return new DeviceTarget(
                device.getId(),
                Targets.name(device),
                device.getAddress().strip(),
                port,
                Optional.ofNullable(device.getSerial()).map(String::strip).filter(serial -> !serial.isEmpty()),
                login,
                PATIENCE,
                1,
                Optional.of(door));
    }
}
