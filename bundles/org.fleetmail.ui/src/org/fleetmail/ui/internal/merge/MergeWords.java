package org.fleetmail.ui.internal.merge;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.fleetmail.core.fleet.merge.Conflict;
import org.fleetmail.core.fleet.merge.Difference;
import org.fleetmail.ui.internal.look.FeatureTexts;

/** Differences and conflicts in the words of a person. */
public final class MergeWords {
    private MergeWords() {}

    /** What was done to an element. */
    public static String what(Difference difference) {
        return switch (difference) {
            case Difference.Added added -> Messages.MergeWords_added;
            case Difference.Removed removed -> Messages.MergeWords_removed;
            case Difference.Changed changed -> FeatureTexts.label(changed.feature());
        };
    }

    /** The value it has then; empty where it was added or removed. */
    public static String value(Difference difference) {
        return difference instanceof Difference.Changed changed
                ? changed.value().toString()
                : "";
    }

    static String what(Conflict conflict) {
        return conflict.feature().map(MergeWords::label).orElse(Messages.MergeWords_whole);
    }

    private static String label(EStructuralFeature feature) {
        return FeatureTexts.label(feature);
    }

    static String base(Conflict conflict) {
        return conflict.base().toString();
    }

    static String mine(Conflict conflict) {
        return switch (conflict.kind()) {
            case CHANGED -> conflict.mine().toString();
            case REMOVED_HERE -> Messages.MergeWords_removed;
            case REMOVED_THERE -> Messages.MergeWords_changed;
        };
    }

    static String theirs(Conflict conflict) {
        return switch (conflict.kind()) {
            case CHANGED -> conflict.theirs().toString();
            case REMOVED_HERE -> Messages.MergeWords_changed;
            case REMOVED_THERE -> Messages.MergeWords_removed;
        };
    }
}
