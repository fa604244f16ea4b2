package org.fleetmail.cli.internal.discovering;

import java.util.Comparator;
import java.util.List;
import org.fleetmail.core.fleet.inventory.Proposal;
import org.fleetmail.device.discovery.Discovered;

/**
 * What a discovery gave.
 *
 * @param looked how many addresses were looked at
 * @param devices what was found, by address
 * @param proposals in what the fleet differs; empty without a fleet
 */
public record Findings(int looked, List<Discovered> devices, List<Proposal> proposals) {
    public Findings {
        devices = devices.stream()
                .sorted(Comparator.comparing(device -> sortable(device.address())))
                .toList();
        proposals = List.copyOf(proposals);
    }

    /** So that .9 comes before .10. */
    private static String sortable(String address) {
        return String.join(
                ".",
                java.util.Arrays.stream(address.split("\\."))
                        .map(part -> "0".repeat(Math.max(0, 5 - part.length())) + part)
                        .toList());
    }

    /** Printers, and what could be some. */
    public List<Discovered> printers() {
        return devices.stream().filter(Discovered::isCandidate).toList();
    }

    /** Whether a device accepts what nobody chose. */
    public boolean hasDefaults() {
        return devices.stream().anyMatch(device -> !device.defaults().isEmpty());
    }
}
