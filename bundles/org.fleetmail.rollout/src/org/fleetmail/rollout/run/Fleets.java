package org.fleetmail.rollout.run;

import java.nio.file.Path;
import org.fleetmail.core.fleet.FleetDocument;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Fleet;

/** Where a run finds the fleet its plan was made for. */
@FunctionalInterface
public interface Fleets {
    /** The fleet of a path as it stands in a plan. */
    Outcome<Fleet> open(String path);

    /** Opens the fleet file. */
    static Fleets files() {
        return path -> FleetFile.open(Path.of(path)).map(FleetDocument::fleet);
    }

    /** Always the same fleet, for example the one of an open editor. */
    static Fleets only(Fleet fleet) {
        return path -> Outcome.done(fleet);
    }
}
