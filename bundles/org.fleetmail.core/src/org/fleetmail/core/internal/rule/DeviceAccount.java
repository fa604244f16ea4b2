package org.fleetmail.core.internal.rule;

import java.util.List;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.osgi.service.component.annotations.Component;

/** A device needs an account to send with. */
@Component
public final class DeviceAccount implements Rule {
    @Override
    public String id() {
        return "device.no-account";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        return fleet.getDevices().stream()
                .filter(d -> d.getAccount() == null)
                .map(d -> found(fleet, d))
                .toList();
    }

    private Finding found(Fleet fleet, Device device) {
        Found found = Found.of(this, Severity.MEDIUM, device, Literals.DEVICE__ACCOUNT);
        boolean one = fleet.getAccounts().size() == 1;
        return (one ? found.fix(fleet.getAccounts().getFirst()) : found).finding();
    }
}
