package org.fleetmail.ui.internal.navigator;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.fleetmail.model.Device;
import org.fleetmail.ui.fleet.OpenFleet;

/**
 * A folder of the navigator.
 *
 * @param fleet the fleet it belongs to
 * @param kind what it holds
 */
record Group(OpenFleet fleet, Kind kind) {
    /** What a folder holds, in the order of the navigator. */
    enum Kind {
        SITES("site"),
        ELSEWHERE("folder"),
        DEVICES("device"),
        ENDPOINTS("endpoint"),
        ACCOUNTS("account"),
        TEMPLATES("template"),
        ROLLOUTS("rollout"),
        WORKSTATIONS("workstation"),
        GROUPS("device-group"),
        QUERIES("query"),
        PROVIDERS("provider"),
        TRUST_ANCHORS("trust-anchor"),
        POLICIES("policy");

        private static final Set<Kind> ALWAYS = EnumSet.of(SITES, DEVICES, ENDPOINTS, ACCOUNTS, TEMPLATES, ROLLOUTS);

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        String icon() {
            return icon;
        }
    }

    String title() {
        return switch (kind) {
            case SITES -> Messages.Group_sites;
            case ELSEWHERE -> Messages.Group_elsewhere;
            case DEVICES -> Messages.Group_devices;
            case ENDPOINTS -> Messages.Group_endpoints;
            case ACCOUNTS -> Messages.Group_accounts;
            case TEMPLATES -> Messages.Group_templates;
            case ROLLOUTS -> Messages.Group_rollouts;
            case WORKSTATIONS -> Messages.Group_workstations;
            case GROUPS -> Messages.Group_groups;
            case QUERIES -> Messages.Group_queries;
            case PROVIDERS -> Messages.Group_providers;
            case TRUST_ANCHORS -> Messages.Group_trust_anchors;
            case POLICIES -> Messages.Group_policies;
        };
    }

    List<? extends EObject> elements() {
        var content = fleet.fleet();
        return switch (kind) {
            case SITES -> content.getSites();
            case ELSEWHERE ->
                content.getDevices().stream()
                        .filter(device -> device.getSite() == null)
                        .toList();
            case DEVICES -> content.getDevices();
            case ENDPOINTS -> content.getEndpoints();
            case ACCOUNTS -> content.getAccounts();
            case TEMPLATES -> content.getTemplates();
            case ROLLOUTS -> content.getRollouts();
            case WORKSTATIONS -> content.getWorkstations();
            case GROUPS -> content.getGroups();
            case QUERIES -> content.getQueries();
            case PROVIDERS -> content.getProviders();
            case TRUST_ANCHORS -> content.getTrustAnchors();
            case POLICIES -> content.getPolicies();
        };
    }

    /** How many things a person counts in it: devices, not sites. */
    int count() {
        return switch (kind) {
            case SITES -> fleet.fleet().getDevices().size() - elsewhere();
            case ELSEWHERE -> elsewhere();
            default -> elements().size();
        };
    }

    private int elsewhere() {
        int count = 0;
        for (Device device : fleet.fleet().getDevices()) {
            count += device.getSite() == null ? 1 : 0;
        }
        return count;
    }

    /** Whether there is nothing in it; quicker than to ask for its elements. */
    boolean isEmpty() {
        return kind == Kind.ELSEWHERE
                ? fleet.fleet().getDevices().stream().noneMatch(device -> device.getSite() == null)
                : elements().isEmpty();
    }

    /** Folders that only matter when there is something in them are left out when they are empty. */
    boolean worthShowing() {
        return Kind.ALWAYS.contains(kind) || !isEmpty();
    }
}
