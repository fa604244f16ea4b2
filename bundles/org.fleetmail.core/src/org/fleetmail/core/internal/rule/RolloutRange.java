package org.fleetmail.core.internal.rule;

import java.util.List;
import java.util.stream.Stream;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.osgi.service.component.annotations.Component;

/** A rollout changes 1 to 64 devices at a time and stops after 1 to 1000 failures. */
@Component
public final class RolloutRange implements Rule {
    @Override
    public String id() {
        return "rollout.range";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        Stream<Found> parallel = fleet.getRollouts().stream()
                .filter(r -> r.getParallel() < 1 || r.getParallel() > 64)
                .map(r -> Found.of(
                                this, Severity.MEDIUM, r, Literals.ROLLOUT__PARALLEL, String.valueOf(r.getParallel()))
                        .fix(Math.clamp(r.getParallel(), 1, 64)));
        Stream<Found> failures = fleet.getRollouts().stream()
                .filter(r -> r.getStopAfterFailures() < 1 || r.getStopAfterFailures() > 1000)
                .map(r -> Found.of(
                                this,
                                Severity.MEDIUM,
                                r,
                                Literals.ROLLOUT__STOP_AFTER_FAILURES,
                                String.valueOf(r.getStopAfterFailures()))
                        .fix(Math.clamp(r.getStopAfterFailures(), 1, 1000)));
        return Stream.concat(parallel, failures).map(Found::finding).toList();
    }
}
