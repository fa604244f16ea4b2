package org.fleetmail.client.matrix;

import java.util.List;
import java.util.Optional;

/**
 * Everything our sources say about one capability, the surest and newest first. Sources that disagree stay side by side.
 */
public record Claims(List<Claim> all) {
    public Claims {
        all = all.stream().sorted(Claim.BEST_FIRST).toList();
    }

    /** The surest and newest claim. */
    public Optional<Claim> best() {
        return all.stream().findFirst();
    }

    /** What the best claim says; {@link Support#UNCONFIRMED} where nobody says anything. */
    public Support support() {
        return best().map(Claim::support).orElse(Support.UNCONFIRMED);
    }

    /** Whether sources contradict each other. */
    public boolean disputed() {
        return all.stream().map(Claim::support).distinct().count() > 1;
    }
}
