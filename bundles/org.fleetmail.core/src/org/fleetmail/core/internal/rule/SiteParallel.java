package org.fleetmail.core.internal.rule;

import java.util.List;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.osgi.service.component.annotations.Component;

/** With 1 to 256 devices of a site one speaks at the same time. */
@Component
public final class SiteParallel implements Rule {
    private static final int MOST = 256;

    @Override
    public String id() {
        return "site.parallel";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        return fleet.getSites().stream()
                .filter(site -> site.getParallel() < 1 || site.getParallel() > MOST)
                .map(site -> Found.of(
                                this,
                                Severity.MEDIUM,
                                site,
                                Literals.SITE__PARALLEL,
                                String.valueOf(site.getParallel()))
                        .fix(Math.clamp(site.getParallel(), 1, MOST)))
                .map(Found::finding)
                .toList();
    }
}
