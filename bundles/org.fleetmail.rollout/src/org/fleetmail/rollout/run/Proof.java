package org.fleetmail.rollout.run;

import java.util.Objects;
import org.fleetmail.device.profile.Words;
import org.fleetmail.model.GateKind;
import org.fleetmail.rollout.plan.Shown;

/**
 * What came of trying whether a changed device can send.
 *
 * @param device identity
 * @param kind {@code DEVICE_TEST}: by the device's own test; {@code TEST_MAIL}: by a mail seen in a mailbox whose first
 *     hop was encrypted
 * @param shown whether it can
 * @param detail facts in both languages, may be empty; never a secret
 */
public record Proof(String device, GateKind kind, Shown shown, Words detail) {
    public Proof {
        Objects.requireNonNull(device);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(shown);
        Objects.requireNonNull(detail);
    }
}
