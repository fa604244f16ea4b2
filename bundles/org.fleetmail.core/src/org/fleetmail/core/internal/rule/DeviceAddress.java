package org.fleetmail.core.internal.rule;

import java.util.List;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.osgi.service.component.annotations.Component;

/** A device needs an address to be reached at. */
@Component
public final class DeviceAddress implements Rule {
    @Override
    public String id() {
        return "device.no-address";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        return fleet.getDevices().stream()
                .filter(d -> Labels.blank(d.getAddress()))
                .map(d -> Found.of(this, Severity.HIGH, d, Literals.DEVICE__ADDRESS)
                        .finding())
                .toList();
    }
}
