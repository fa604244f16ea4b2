package org.fleetmail.core.internal.rule;

import java.util.List;
import java.util.Locale;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.osgi.service.component.annotations.Component;

/** Two devices with the same serial number are one, entered twice. */
@Component
public final class DeviceSerialTwins implements Rule {
    @Override
    public String id() {
        return "device.duplicate-serial";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        return Twins.findings(
                this, fleet, Literals.DEVICE__SERIAL, serial -> serial.strip().toLowerCase(Locale.ROOT));
    }
}
