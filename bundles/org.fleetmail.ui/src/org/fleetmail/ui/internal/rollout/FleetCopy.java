package org.fleetmail.ui.internal.rollout;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fleetmail.model.Fleet;
import org.fleetmail.rollout.run.Fleets;
import org.fleetmail.ui.fleet.OpenFleet;

/** A fleet as it was at one moment, for work in the background while a person goes on editing. */
public final class FleetCopy {
    private final EcoreUtil.Copier copier = new EcoreUtil.Copier();
    private final Fleet fleet;
    private final String path;

    /** Copies a fleet; on the UI thread. */
    public FleetCopy(OpenFleet open) {
        fleet = (Fleet) copier.copy(open.fleet());
        copier.copyReferences();
        path = open.path().toString();
    }

    public Fleet fleet() {
        return fleet;
    }

    public String path() {
        return path;
    }

    /** The copy of an element of the fleet. */
    public <E extends EObject> E of(E original) {
        @SuppressWarnings("unchecked")
        E copy = (E) copier.get(original);
        return copy;
    }

    /** This copy, whichever file a plan names. */
    public Fleets fleets() {
        return Fleets.only(fleet);
    }
}
