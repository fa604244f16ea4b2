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

    private static final int HTTPS = 443;
    private static final Login NOBODY = new Login("", Secret.of(""));

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
        return placed(device, Optional.of(access), Optional.of(web))
                .then(place -> login(device, web, access).map(place::target));
    }

    /** The target of a device that nobody logs in to. */
    static Outcome<DeviceTarget> withoutLogin(Device device, Optional<WebInterface> web) {
        return Targets.blank(device.getAddress())
                ? Outcome.failed(Trouble.of(TroubleCode.NET_NAME, Targets.name(device), ""))
                : placed(device, Access.web(device).map(Access::value), web).map(place -> place.target(NOBODY));
    }

    /** Where the web interface of a device is. */
    private record Place(Device device, int port, Door door) {
        DeviceTarget target(Login login) {
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

    private static Outcome<Place> placed(Device device, Optional<WebAccess> access, Optional<WebInterface> web) {
        int port = access.filter(said -> said.eIsSet(Literals.WEB_ACCESS__PORT))
                .map(WebAccess::getPort)
                .or(() -> web.map(known -> known.base().port()))
                .orElse(HTTPS);
        return port < 1 || port > Targets.MOST_PORT
                ? Outcome.failed(
                        Trouble.of(TroubleCode.ENDPOINT_INCOMPLETE, Targets.name(device), Integer.toString(port)))
                : Outcome.done(new Place(device, port, door(access, web)));
    }

    private Outcome<Login> login(Device device, WebInterface web, WebAccess access) {
        if (web.login().kind() == WebLogin.Kind.NONE) {
            return Outcome.done(NOBODY);
        }
        return Targets.blank(access.getSecret())
                ? Targets.missing(device, "web.secret")
                : secrets.find(access.getSecret())
                        .map(password -> new Login(Targets.text(access.getUserName()), password));
    }

    private static Door door(Optional<WebAccess> access, Optional<WebInterface> web) {
        String scheme = access.filter(said -> said.eIsSet(Literals.WEB_ACCESS__SCHEME))
                .map(WebAccess::getScheme)
                .or(() -> web.map(known -> known.base().scheme()))
                .orElse("https");
        String pin = access.map(WebAccess::getPinnedSha256).orElse("").toLowerCase(Locale.ROOT);
        return new Door(scheme.equalsIgnoreCase("http") ? "http" : "https", pin.replaceAll("[^0-9a-f]", ""));
    }
}
