package org.fleetmail.core.internal.rule;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.query.DeviceQuery;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.osgi.service.component.annotations.Component;

/** Every query in a fleet can be understood. */
@Component
public final class QuerySyntax implements Rule {
    @Override
    public String id() {
        return "query.syntax";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        Stream<Found> rollouts =
                fleet.getRollouts().stream().flatMap(r -> check(r, Literals.ROLLOUT__SELECTION, r.getSelection()));
        Stream<Found> groups =
                fleet.getGroups().stream().flatMap(g -> check(g, Literals.DEVICE_GROUP__QUERY, g.getQuery()));
        Stream<Found> saved =
                fleet.getQueries().stream().flatMap(q -> check(q, Literals.SAVED_QUERY__QUERY, q.getQuery()));
        return Stream.of(rollouts, groups, saved)
                .flatMap(found -> found)
                .map(Found::finding)
                .toList();
    }

    private Stream<Found> check(Element element, EAttribute feature, String query) {
        return DeviceQuery.parse(query) instanceof Outcome.Failed<DeviceQuery> failed
                ? Stream.of(Found.of(
                        this,
                        Severity.MEDIUM,
                        element,
                        feature,
                        query,
                        failed.trouble().detail()))
                : Stream.empty();
    }
}
