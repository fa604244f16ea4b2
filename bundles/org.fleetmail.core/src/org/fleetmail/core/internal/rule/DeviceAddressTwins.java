package org.fleetmail.core.internal.rule;

import java.util.List;
import java.util.Locale;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.osgi.service.component.annotations.Component;

/** Two devices cannot have the same address. */
@Component
public final class DeviceAddressTwins implements Rule {
    @Override
    public String id() {
        return "device.duplicate-address";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        return Twins.findings(
                this,
                fleet,
                Literals.DEVICE__ADDRESS,
                address -> address.strip().toLowerCase(Locale.ROOT));
    }
}
