package org.fleetmail.store.schedule;

import java.time.Instant;
import java.util.Optional;
import org.fleetmail.core.trouble.TroubleCode;

/**
 * Something that shall be done.
 *
 * @param name its name, of which there is one
 * @param timing when
 * @param work what, in words only its worker understands; never a secret
 * @param next the next time; empty for what was to be done once and failed, which stays until somebody removes it
 * @param lastDone when it was last done
 * @param lastFailed when it last failed
 * @param failure why it failed the last time; empty where it did not, or nobody knows
 */
public record Appointment(
        String name,
        Timing timing,
        String work,
        Optional<Instant> next,
        Optional<Instant> lastDone,
        Optional<Instant> lastFailed,
        Optional<TroubleCode> failure) {}
