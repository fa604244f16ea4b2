package org.fleetmail.report.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.fleetmail.report.mark.Mark;

/**
 * A root that devices of a model must hold to verify an endpoint.
 *
 * @param model the model; empty where no device sends through the endpoint
 * @param devices how many devices of the model do
 * @param endpoint name of the endpoint
 * @param root the anchor the chain ends at (RFC 4514); empty where it ends at none that is known here
 * @param ends when the last certificate of the chain that is known here ends
 * @param zone in which the clocks of the sites that use the endpoint go
 * @param announced what is publicly announced of the root
 * @param change whether the root is the one of the report before
 */
public record NeededRoot(
        String model,
        long devices,
        String endpoint,
        String root,
        Optional<Instant> ends,
        ZoneId zone,
        List<RootNews> announced,
        Mark change) {
    public NeededRoot {
        announced = List.copyOf(announced);
    }

    /** When it ends, as a list of one or none, for the template. */
    public List<Instant> end() {
        return ends.stream().toList();
    }
}
