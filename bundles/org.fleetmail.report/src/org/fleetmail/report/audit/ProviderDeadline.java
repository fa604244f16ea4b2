package org.fleetmail.report.audit;

import java.util.List;
import org.fleetmail.report.mark.Mark;

/**
 * A day on which a provider changes something.
 *
 * @param provider who
 * @param date the day, as it stands in the fleet
 * @param text what changes
 * @param source where that is known from
 * @param endpoints names of the endpoints of that provider
 * @param devices how many devices send through them
 * @param state whether it is past, near or far
 */
public record ProviderDeadline(
        String provider, String date, String text, String source, List<String> endpoints, long devices, Mark state) {
    public ProviderDeadline {
        endpoints = List.copyOf(endpoints);
    }
}
