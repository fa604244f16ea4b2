package org.fleetmail.device.profile;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What makes a device use what was written to it: one number to one object, then patience.
 *
 * @param start object that begins it
 * @param startValue the one number that is ever written to it; its neighbours may reset the device to factory settings
 * @param state object that tells how far it is
 * @param running numbers of {@code state} that mean it is not done
 * @param failed numbers of {@code state} that mean it failed
 * @param restarts whether the device is silent for a while
 * @param patience how long it may take
 * @param provenance where this is known from
 */
public record Completion(
        SnmpObject start,
        int startValue,
        Optional<SnmpObject> state,
        Set<Integer> running,
        Set<Integer> failed,
        boolean restarts,
        Duration patience,
        Provenance provenance) {
    public Completion {
        running = Set.copyOf(running);
        failed = Set.copyOf(failed);
    }
}
