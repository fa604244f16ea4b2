package org.fleetmail.core.fleet.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.fleet.Ids;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Policy;
import org.fleetmail.model.Suppression;

/**
 * Accepts findings for a time: who, why and until when are in a policy of the fleet, so that auditors and version control see
 * them. The console records it as one change that can be undone.
 *
 * @param reason why it is accepted
 * @param owner who answers for it
 * @param until the last day on which it is accepted; empty: until it is taken back
 */
public record Accepting(String reason, String owner, Optional<LocalDate> until) {
    private static final String NAME = "Accepted findings";

    /** Accepts findings, each for its own element alone. */
    public void apply(Fleet fleet, Collection<Finding> findings) {
        Policy policy = policy(fleet);
        findings.forEach(finding -> policy.getSuppressions().add(suppression(finding)));
    }

    /** The first policy that holds for the whole fleet; one is made where there is none. */
    private static Policy policy(Fleet fleet) {
        List<Policy> ofSites =
                fleet.getSites().stream().map(site -> site.getPolicy()).toList();
        return fleet.getPolicies().stream()
                .filter(policy -> !ofSites.contains(policy))
                .findFirst()
                .orElseGet(() -> make(fleet));
    }

    private static Policy make(Fleet fleet) {
        Policy policy = FleetFactory.eINSTANCE.createPolicy();
        policy.setId(Ids.next(fleet, NAME));
        policy.setName(NAME);
        fleet.getPolicies().add(policy);
        return policy;
    }

    private Suppression suppression(Finding finding) {
        Suppression suppression = FleetFactory.eINSTANCE.createSuppression();
        suppression.setRule(finding.rule());
        suppression.setElement(finding.element());
        suppression.setReason(reason);
        suppression.setOwner(owner);
        until.map(LocalDate::toString).ifPresent(suppression::setUntil);
        return suppression;
    }
}
