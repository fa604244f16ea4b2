package org.fleetmail.ui.internal.verification;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fleetmail.ui.fleet.State.Mood;
import org.fleetmail.ui.internal.look.Listing;
import org.fleetmail.ui.internal.rollout.PlanWords;

/** How a person wants to see the checks: which, in what order, in which groups. It knows no widget. */
final class CheckList {
    /** Texts of a check that no column shows, or not always. */
    static final List<Function<Check, String>> TEXTS = List.of(
            check -> check.place().words(),
            check -> CheckWords.known(check.now()),
            check -> check.now().last().map(Seen::issuer).orElse(""));

    private final Set<String> folded = new HashSet<>();
    private Predicate<Check> wanted = check -> true;
    private Choice choice = Choice.ALL;
    private Grouping grouping = Grouping.NONE;
    private Optional<Comparator<Check>> order = Optional.empty();

    /** Which checks are shown. */
    enum Choice {
        ALL,
        /** What is not as it should be. */
        ATTENTION,
        /** What is different from the check before. */
        CHANGED,
        NEVER_CHECKED;

        String label() {
            return switch (this) {
                case ALL -> Messages.Choice_all;
                case ATTENTION -> Messages.Choice_attention;
                case CHANGED -> Messages.Choice_changed;
                case NEVER_CHECKED -> Messages.Choice_never_checked;
            };
        }

        boolean fits(Check check) {
            Check.Snapshot now = check.now();
            return switch (this) {
                case ALL -> true;
                case ATTENTION ->
                    now.trouble().isPresent()
                            || now.last()
                                    .filter(seen -> PlanWords.mood(seen.outcome()) != Mood.GOOD)
                                    .isPresent();
                case CHANGED -> !now.changes().isEmpty();
                case NEVER_CHECKED -> now.last().isEmpty();
            };
        }
    }

    /** What the checks of a group have in common. */
    enum Grouping {
        NONE,
        OUTCOME,
        GRADE,
        KIND,
        HOST,
        PROVIDER,
        VERSION,
        ISSUER;

        String label() {
            return switch (this) {
                case NONE -> Messages.Grouping_none;
                case OUTCOME -> Messages.Grouping_outcome;
                case GRADE -> Messages.Grouping_grade;
                case KIND -> Messages.Grouping_kind;
                case HOST -> Messages.Grouping_host;
                case PROVIDER -> Messages.Grouping_provider;
                case VERSION -> Messages.Grouping_version;
                case ISSUER -> Messages.Grouping_issuer;
            };
        }

        String of(Check check) {
            Optional<Seen> last = check.now().last();
            String title = switch (this) {
                case NONE -> "";
                case OUTCOME -> CheckWords.known(check.now());
                case GRADE -> last.map(Seen::grade).orElse("");
                case KIND -> check.place().kind().label();
                case HOST -> check.place().host();
                case PROVIDER -> check.place().provider();
                case VERSION -> last.map(Seen::version).orElse("");
                case ISSUER -> last.map(Seen::issuer).orElse("");
            };
            return title.isEmpty() ? "–" : title;
        }
    }

    /** Shows no others than these. */
    void only(Predicate<Check> which) {
        wanted = which;
    }

    void choose(Choice wanted) {
        choice = wanted;
    }

    void group(Grouping by) {
        grouping = by;
        folded.clear();
    }

    void sort(Optional<Comparator<Check>> by) {
        order = by;
    }

    /** Hides the checks of a group, or shows them again. */
    void fold(String title) {
        if (!folded.remove(title)) {
            folded.add(title);
        }
    }

    /** How it is wanted now; may be asked on any thread. */
    Listing<Check> listing() {
        Predicate<Check> which = wanted;
        Choice chosen = choice;
        Optional<Function<Check, String>> group =
                grouping == Grouping.NONE ? Optional.empty() : Optional.of(grouping::of);
        return new Listing<>(check -> chosen.fits(check) && which.test(check), order, group, folded);
    }
}
