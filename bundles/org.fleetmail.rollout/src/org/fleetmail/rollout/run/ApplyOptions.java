package org.fleetmail.rollout.run;

import java.time.Duration;
import java.util.Objects;
import org.fleetmail.rollout.contact.Pace;

/**
 * How a plan is applied.
 *
 * @param note why, in a person's words; it stays with the run for ever
 * @param who who applies it
 * @param assumeYes whether gates that ask for a confirmation count as confirmed
 * @param patience how long to wait for a device that does not answer after a write, for example because it restarts
 * @param pace gives each device its turn to begin, for servers that limit logins: a device may log in as soon as it has
 *     another password
 */
public record ApplyOptions(String note, String who, boolean assumeYes, Duration patience, Pace pace) {
    public ApplyOptions {
        Objects.requireNonNull(note);
        Objects.requireNonNull(who);
        Objects.requireNonNull(patience);
        Objects.requireNonNull(pace);
    }

    /** With the note of a person, who is asked at gates. */
    public static ApplyOptions of(String note, String who) {
        return new ApplyOptions(note, who, false, Duration.ofSeconds(30), new Pace(Duration.ZERO));
    }

    public ApplyOptions assumingYes() {
        return new ApplyOptions(note, who, true, patience, pace);
    }

    public ApplyOptions withPatience(Duration other) {
        return new ApplyOptions(note, who, assumeYes, other, pace);
    }

    /** Devices wait for their turn, together with whatever else takes turns there. */
    public ApplyOptions pacing(Pace other) {
        return new ApplyOptions(note, who, assumeYes, patience, other);
    }
}
