package org.fleetmail.ui.internal.navigator;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
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
        WORKSTATIONS("workstation");

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
        };
    }

    /** How many things a person counts in it: devices, not sites. */
    int count() {
        return kind == Kind.SITES
                ? (int) fleet.fleet().getDevices().stream()
                        .filter(device -> device.getSite() != null)
                        .count()
                : elements().size();
    }

    /** Folders that only matter when there is something in them are left out when they are empty. */
    boolean worthShowing() {
        return kind != Kind.ELSEWHERE && kind != Kind.WORKSTATIONS
                || !elements().isEmpty();
    }
}
