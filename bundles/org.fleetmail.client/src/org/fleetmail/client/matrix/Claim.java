package org.fleetmail.client.matrix;

import java.util.Comparator;
import java.util.Optional;
import org.fleetmail.core.text.Sentence;

/** What one source says about one capability. */
public record Claim(Support support, Source source, Optional<Wording> note) {
    /** Surer first, then newer first. */
    static final Comparator<Claim> BEST_FIRST = Comparator.comparing(
                    (Claim claim) -> claim.source().confidence())
            .thenComparing(claim -> claim.source().date())
            .reversed();

    /** What is said, by whom and when. */
    public Sentence sentence() {
        Sentence said = Sentence.of(Claim.class, "claim." + support, source.citation());
        return note.map(text -> Sentence.of(Claim.class, "claim.note", said, text.sentence()))
                .orElse(said);
    }
}
