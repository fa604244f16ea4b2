package org.fleetmail.core.internal.rule;

import java.util.List;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.query.DefaultCredentials;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.osgi.service.component.annotations.Component;

/** No device takes a community or password that everybody knows; goes by what discovery and filling in have noted. */
@Component
public final class DeviceDefaultCredentials implements Rule {
    @Override
    public String id() {
        return "device.default-credentials";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        return fleet.getDevices().stream()
                .filter(DefaultCredentials::any)
                .map(device -> Found.of(this, Severity.HIGH, device, Literals.DEVICE__TAGS)
                        .finding())
                .toList();
    }
}
