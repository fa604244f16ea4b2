package org.fleetmail.store.schedule;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that shall be done.
 *
 * @param name its name, of which there is one
 * @param timing when
 * @param work what, in words only its worker understands; never a secret
 * @param next the next time
 * @param lastDone when it was last done
 * @param lastFailed when it last failed
 */
public record Appointment(
        String name,
        Timing timing,
        String work,
        Instant next,
        Optional<Instant> lastDone,
        Optional<Instant> lastFailed) {}
