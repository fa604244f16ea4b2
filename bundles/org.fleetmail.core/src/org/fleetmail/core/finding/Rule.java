package org.fleetmail.core.finding;

import java.util.List;
import org.fleetmail.model.Fleet;

/** One thing that must hold in a fleet. Implementations are Declarative Services components and keep no state. */
public interface Rule {
    /** Stable identity, for example {@code endpoint.no-host}. */
    String id();

    /** Everything in the fleet that breaks this rule. */
    List<Finding> check(Fleet fleet);
}
