package org.fleetmail.rollout.meeting;

import java.time.LocalDate;
import org.fleetmail.device.profile.Provenance;

/**
 * Where the limits of a client are known from.
 *
 * @param title what it is
 * @param date when it was published, measured or read
 * @param confidence how sure it is, in the words of the profiles ({@code LOW} to {@code PROVEN}) or of the matrix of mail
 *     clients ({@code RECALLED} to {@code MEASURED})
 */
public record LimitSource(String title, LocalDate date, String confidence) {
    /** The source of a fact in a profile. */
    static LimitSource of(Provenance from) {
        return new LimitSource(from.source(), from.date(), from.confidence().name());
    }
}
