package org.fleetmail.rollout.run;

import org.fleetmail.model.Fleet;

/** Makes the prover of a run, which knows the accounts of the run's fleet. */
@FunctionalInterface
public interface Provers {
    /** Nothing can be shown. */
    Provers NONE = fleet -> Prover.NONE;

    Prover of(Fleet fleet);
}
