package org.fleetmail.core.internal.rule;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.fleetmail.model.Rollout;
import org.osgi.service.component.annotations.Component;

/** How many devices a rollout changes at a time, and after how many failures it stops, are within their ranges. */
@Component
public final class RolloutRange implements Rule {
    private static final int MOST_PARALLEL = 256;
    private static final int MOST_FAILURES = 1000;

    @Override
    public String id() {
        return "rollout.range";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        return fleet.getRollouts().stream()
                .flatMap(rollout -> Stream.of(
                                check(rollout, Literals.ROLLOUT__PARALLEL, 1, MOST_PARALLEL),
                                check(rollout, Literals.ROLLOUT__STOP_AFTER_FAILURES, 1, MOST_FAILURES),
                                check(rollout, Literals.ROLLOUT__STOP_MODEL_AFTER_FAILURES, 0, MOST_FAILURES),
                                check(rollout, Literals.ROLLOUT__STOP_SITE_AFTER_FAILURES, 0, MOST_FAILURES))
                        .flatMap(found -> found))
                .map(Found::finding)
                .toList();
    }

    private Stream<Found> check(Rollout rollout, EAttribute feature, int least, int most) {
        int value = (Integer) rollout.eGet(feature);
        return value >= least && value <= most
                ? Stream.empty()
                : Stream.of(Found.of(this, Severity.MEDIUM, rollout, feature, String.valueOf(value))
                        .fix(Math.clamp(value, least, most)));
    }
}
