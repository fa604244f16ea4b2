package org.fleetmail.ui.internal.verification;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.SpokenName;

/** Which checks are shown, in which groups, and how often they are repeated. */
final class CheckFilters {
    private final Composite row;
    private final Combo repetition;

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
        createSearch(list, changed);
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

    private void createSearch(CheckList list, Runnable changed) {
        Text search = new Text(row, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setData(Parts.ID, "verification.search");
        SpokenName.give(search, Messages.CheckFilters_search);
        search.setMessage(Messages.CheckFilters_search);
        search.setToolTipText(Messages.CheckFilters_search_tooltip);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(search);
        search.addModifyListener(event -> {
            list.type(search.getText());
            changed.run();
        });
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

    /** Shows how often checks are repeated. */
    void show(Repetition now) {
        repetition.select(now.ordinal());
    }
}
