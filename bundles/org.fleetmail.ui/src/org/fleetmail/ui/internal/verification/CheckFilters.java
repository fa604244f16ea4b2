package org.fleetmail.ui.internal.verification;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.filter.FilterBar;
import org.fleetmail.ui.internal.look.LiveTable;
import org.fleetmail.ui.internal.look.SpokenName;

/** Which checks are shown, in which groups, and how often they are repeated. */
final class CheckFilters {
    private final Composite row;
    private final Combo repetition;
    private final FilterBar<Check> search;

    /**
     * The controls, in one row.
     *
     * @param changed runs when the list shall look different
     * @param repeating takes how often to repeat
     */
    CheckFilters(Composite parent, CheckList list, Runnable changed, Consumer<Repetition> repeating) {
        row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(7).spacing(6, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        search = new FilterBar<>(row, "verification.search", () -> {
            list.only(wanted());
            changed.run();
        });
        search.alsoIn(CheckList.TEXTS);
        choice(
                "verification.show",
                Messages.CheckFilters_show,
                CheckList.Choice.values(),
                CheckList.Choice::label,
                it -> {
                    list.choose(it);
                    changed.run();
                });
        choice(
                "verification.group-by",
                Messages.CheckFilters_group,
                CheckList.Grouping.values(),
                CheckList.Grouping::label,
                it -> {
                    list.group(it);
                    changed.run();
                });
        repetition = choice(
                "verification.repeat", Messages.CheckFilters_repeat, Repetition.values(), Repetition::label, repeating);
    }

    /** Filters the rows of this table. */
    void over(LiveTable<Check> table) {
        search.over(table);
    }

    /** Lets a person type what to look for. */
    void focus() {
        search.focus();
    }

    private <T> Combo choice(String id, String title, T[] values, Function<T, String> label, Consumer<T> chosen) {
        new Label(row, SWT.NONE).setText(title);
        Combo combo = new Combo(row, SWT.READ_ONLY);
        combo.setData(Parts.ID, id);
        SpokenName.give(combo, title);
        combo.setItems(Arrays.stream(values).map(label).toArray(String[]::new));
        combo.select(0);
        combo.addSelectionListener(
                SelectionListener.widgetSelectedAdapter(event -> chosen.accept(values[combo.getSelectionIndex()])));
        return combo;
    }

    private Predicate<Check> wanted() {
        return search.wanted();
    }

    /** Shows how often checks are repeated. */
    void show(Repetition now) {
        repetition.select(now.ordinal());
    }
}
