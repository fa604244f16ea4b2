package org.fleetmail.device.profile;

import java.util.List;
import java.util.Optional;

/**
 * How a sleeping device is woken.
 *
 * @param page path that tells whether it sleeps
 * @param asleep signs that it does
 * @param request what wakes it; without one the question alone does
 * @param seconds how long it may take, 1 to 120
 * @param provenance where this is known from
 */
public record WebWake(
        String page, List<WebMark> asleep, Optional<WebExchange> request, int seconds, Provenance provenance) {
    public WebWake {
        asleep = List.copyOf(asleep);
    }
}
