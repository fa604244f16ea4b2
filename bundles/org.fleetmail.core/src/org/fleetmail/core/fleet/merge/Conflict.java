package org.fleetmail.core.fleet.merge;

import java.util.Optional;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.fleetmail.model.Element;

/**
 * Something both did differently. Until a person decides, nothing that anybody did is lost: of two values mine stays, and what
 * one deleted and the other changed stays.
 *
 * @param kind what happened
 * @param element the element, as the one has it who still has it
 * @param feature the feature both changed; empty for the element as a whole
 * @param base what it was
 * @param mine what it is here
 * @param theirs what it is there
 */
public record Conflict(
        Kind kind, Element element, Optional<EStructuralFeature> feature, Value base, Value mine, Value theirs) {
    /** What happened. */
    public enum Kind {
        /** Both changed a feature. */
        CHANGED,
        /** Deleted here, changed or named anew there. */
        REMOVED_HERE,
        /** Deleted there, changed or named anew here. */
        REMOVED_THERE
    }

    static Conflict changed(Element element, EStructuralFeature feature, Value base, Value mine, Value theirs) {
        return new Conflict(Kind.CHANGED, element, Optional.of(feature), base, mine, theirs);
    }

    static Conflict removedHere(Element theirs) {
        return new Conflict(Kind.REMOVED_HERE, theirs, Optional.empty(), Value.NONE, Value.NONE, Value.NONE);
    }

    static Conflict removedThere(Element mine) {
        return new Conflict(Kind.REMOVED_THERE, mine, Optional.empty(), Value.NONE, Value.NONE, Value.NONE);
    }

    /** Whether theirs is taken while nobody decides. */
    public boolean theirsByItself() {
        return kind == Kind.REMOVED_HERE;
    }
}
