package org.fleetmail.core.internal.rule;

import java.time.ZoneId;
import java.util.List;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.fleetmail.model.Site;
import org.osgi.service.component.annotations.Component;

/** A time zone is an IANA name, as Java knows them. */
@Component
public final class SiteTimeZone implements Rule {
    @Override
    public String id() {
        return "site.time-zone";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        return fleet.getSites().stream()
                .filter(s -> !known(s.getTimeZone()))
                .map(this::found)
                .toList();
    }

    private static boolean known(String zone) {
        return zone != null && ZoneId.getAvailableZoneIds().contains(zone);
    }

    private Finding found(Site site) {
        String zone = site.getTimeZone() == null ? "" : site.getTimeZone();
        Found found = Found.of(this, Severity.MEDIUM, site, Literals.SITE__TIME_ZONE, zone);
        String meant = ZoneId.SHORT_IDS.getOrDefault(zone, "");
        return (known(meant) ? found.fix(meant) : found).finding();
    }
}
