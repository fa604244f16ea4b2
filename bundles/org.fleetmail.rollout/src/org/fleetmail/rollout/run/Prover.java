package org.fleetmail.rollout.run;

import java.util.Optional;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.model.GateKind;
import org.fleetmail.rollout.contact.Contact;
import org.fleetmail.rollout.plan.PlanItem;

/** Finds out whether a changed device can send. It is called on many virtual threads at once and may block. */
@FunctionalInterface
public interface Prover {
    /** Can show nothing: gates that want a proof ask a person. */
    Prover NONE = (kind, item, contact, cancellation) -> Optional.empty();

    /**
     * Tries one device.
     *
     * @param kind {@code DEVICE_TEST} or {@code TEST_MAIL}
     * @return what came of it; empty where there is no way to try this device
     */
    Optional<Proof> prove(GateKind kind, PlanItem item, Contact contact, Cancellation cancellation);
}
