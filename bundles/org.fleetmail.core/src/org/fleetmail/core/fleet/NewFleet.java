package org.fleetmail.core.fleet;

import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;

/** Makes fleets from nothing. */
public final class NewFleet {
    private NewFleet() {}

    /** A fleet that holds nothing yet. */
    public static Fleet empty(String name) {
        Fleet fleet = FleetFactory.eINSTANCE.createFleet();
        fleet.setId(Ids.slug(name));
        fleet.setName(name);
        return fleet;
    }
}
