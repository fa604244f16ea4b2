package org.fleetmail.core.finding;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.Policy;
import org.fleetmail.model.Site;
import org.fleetmail.model.Suppression;

/**
 * What the policies of a fleet accept on one day. A policy that sites name holds for these sites, their devices and PCs;
 * a policy that no site names holds for the whole fleet.
 */
final class Acceptance {
    private static final String ANY = "";

    /**
     * What is accepted.
     *
     * @param rule identity of the rule
     * @param element identity of the element; {@link #ANY} for all
     */
    private record Accepted(String rule, String element) {}

    private final Set<Accepted> everywhere;
    private final Map<String, Set<Accepted>> ofElement;

    private Acceptance(Set<Accepted> everywhere, Map<String, Set<Accepted>> ofElement) {
        this.everywhere = everywhere;
        this.ofElement = ofElement;
    }

    static Acceptance of(Fleet fleet, LocalDate today) {
        Map<Policy, Set<Accepted>> ofSites = fleet.getSites().stream()
                .map(Site::getPolicy)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(policy -> policy, policy -> accepted(Stream.of(policy), today)));
        Map<String, Set<Accepted>> ofElement = new HashMap<>();
        fleet.getSites().forEach(site -> put(ofElement, site.getId(), site, ofSites));
        fleet.getDevices().forEach(device -> put(ofElement, device.getId(), device.getSite(), ofSites));
        fleet.getWorkstations().forEach(pc -> put(ofElement, pc.getId(), pc.getSite(), ofSites));
        Stream<Policy> others = fleet.getPolicies().stream().filter(policy -> !ofSites.containsKey(policy));
        return new Acceptance(accepted(others, today), ofElement);
    }

    private static void put(
            Map<String, Set<Accepted>> ofElement, String id, Site site, Map<Policy, Set<Accepted>> ofSites) {
        if (id != null && site != null && ofSites.containsKey(site.getPolicy())) {
            ofElement.put(id, ofSites.get(site.getPolicy()));
        }
    }

    private static Set<Accepted> accepted(Stream<Policy> policies, LocalDate today) {
        return policies.flatMap(policy -> policy.getSuppressions().stream())
                .filter(suppression -> lasts(suppression, today))
                .map(suppression -> new Accepted(suppression.getRule(), element(suppression)))
                .collect(Collectors.toSet());
    }

    private static String element(Suppression suppression) {
        String element = suppression.getElement();
        return element == null || element.isBlank() ? ANY : element;
    }

    boolean accepts(Finding finding) {
        return accept(everywhere, finding) || accept(ofElement.getOrDefault(finding.element(), Set.of()), finding);
    }

    private static boolean accept(Set<Accepted> accepted, Finding finding) {
        return accepted.contains(new Accepted(finding.rule(), ANY))
                || accepted.contains(new Accepted(finding.rule(), finding.element()));
    }

    /** An end that is no date accepts nothing: better a finding too many. */
    private static boolean lasts(Suppression suppression, LocalDate today) {
        String until = suppression.getUntil();
        if (until == null || until.isBlank()) {
            return true;
        }
        try {
            return !LocalDate.parse(until.strip()).isBefore(today);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
