package org.fleetmail.core.internal.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.osgi.service.component.annotations.Component;

/** Two devices cannot have the same hardware address, however it is written. */
@Component
public final class DeviceMacTwins implements Rule {
    @Override
    public String id() {
        return "device.duplicate-mac";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        return Twins.of(
                        fleet.getDevices(),
                        d -> Optional.ofNullable(d.getMac())
                                .map(m -> m.replaceAll("[^0-9A-Fa-f]", "").toLowerCase(Locale.ROOT))
                                .orElse(""))
                .stream()
                .map(twin -> Found.of(
                                this,
                                Severity.HIGH,
                                twin.element(),
                                Literals.DEVICE__MAC,
                                twin.element().getMac(),
                                Labels.of(twin.others()))
                        .finding())
                .toList();
    }
}
