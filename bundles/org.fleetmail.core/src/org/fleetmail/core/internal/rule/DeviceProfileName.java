package org.fleetmail.core.internal.rule;

import java.util.List;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.osgi.service.component.annotations.Component;

/** Without a profile nothing of a device can be read or written. */
@Component
public final class DeviceProfileName implements Rule {
    @Override
    public String id() {
        return "device.no-profile";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        return fleet.getDevices().stream()
                .filter(d -> Labels.blank(d.getProfile()))
                .map(d -> Found.of(this, Severity.MEDIUM, d, Literals.DEVICE__PROFILE)
                        .finding())
                .toList();
    }
}
