package org.fleetmail.device.driver;

import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.Device;

/** Makes targets of the devices of a fleet: their effective access data with the secrets resolved. */
public final class Targets {
    private final Secrets secrets;

    public Targets(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The target of a device, or {@code SECRET-MISSING} and the like; it may block on the secret store. */
    public Outcome<DeviceTarget> of(Device device) {
        return secrets.find(device.getName())
                .then(secret -> Outcome.failed(Trouble.of(TroubleCode.SECRET_MISSING, device.getName(), "")));
    }
}
