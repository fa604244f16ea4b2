package org.fleetmail.core.finding;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.Policy;
import org.fleetmail.model.Site;
import org.fleetmail.model.Suppression;
import org.fleetmail.model.Workstation;

/**
 * What the policies of a fleet accept on one day. A policy that sites name holds for these sites, their devices and PCs;
 * a policy that no site names holds for the whole fleet.
 */
final class Acceptance {
    private final List<Policy> everywhere;
    private final Map<String, Policy> ofElement;
    private final LocalDate today;

    private Acceptance(List<Policy> everywhere, Map<String, Policy> ofElement, LocalDate today) {
        this.everywhere = everywhere;
        this.ofElement = ofElement;
        this.today = today;
    }

    static Acceptance of(Fleet fleet, LocalDate today) {
        Set<Policy> ofSites = fleet.getSites().stream()
                .map(Site::getPolicy)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        Map<String, Policy> ofElement = new HashMap<>();
        fleet.getSites().forEach(site -> put(ofElement, site.getId(), site));
        for (Device device : fleet.getDevices()) {
            put(ofElement, device.getId(), device.getSite());
        }
        for (Workstation workstation : fleet.getWorkstations()) {
            put(ofElement, workstation.getId(), workstation.getSite());
        }
        List<Policy> everywhere = fleet.getPolicies().stream()
                .filter(policy -> !ofSites.contains(policy))
                .toList();
        return new Acceptance(everywhere, ofElement, today);
    }

    private static void put(Map<String, Policy> ofElement, String id, Site site) {
        if (id != null && site != null && site.getPolicy() != null) {
            ofElement.put(id, site.getPolicy());
        }
    }

    boolean accepts(Finding finding) {
        Policy own = ofElement.get(finding.element());
        return own != null && accepts(own, finding) || everywhere.stream().anyMatch(policy -> accepts(policy, finding));
    }

    private boolean accepts(Policy policy, Finding finding) {
        return policy.getSuppressions().stream()
                .anyMatch(s -> finding.rule().equals(s.getRule()) && concerns(s, finding) && lasts(s));
    }

    private static boolean concerns(Suppression suppression, Finding finding) {
        String element = suppression.getElement();
        return element == null || element.isBlank() || element.equals(finding.element());
    }

    /** An end that is no date accepts nothing: better a finding too many. */
    private boolean lasts(Suppression suppression) {
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
