package org.fleetmail.ui.internal.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.exchange.column.Column;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;
import org.fleetmail.ui.Parts;

/** Values to choose from. */
final class ChoiceField extends CellField {
    private static final int MOST_IN_SIGHT = 15;

    private final CCombo combo;
    private final Style style;
    private List<Choice> choices = List.of();
    private int shown = -1;

    ChoiceField(Composite parent, String id, Column column, Fleet fleet, Style style) {
        super(new CCombo(parent, SWT.READ_ONLY | SWT.BORDER | SWT.FLAT), column, fleet);
        this.style = style;
        combo = (CCombo) control();
        combo.setData(Parts.ID, id);
        combo.setVisibleItemCount(MOST_IN_SIGHT);
        if (!isCell()) {
            combo.addListener(SWT.Selection, event -> take());
        }
    }

    /** Where elements have different values, the first says so, and stands for none. */
    @Override
    public void show(List<? extends Element> elements) {
        choices = new ArrayList<>(Choice.of(column, fleet));
        shown = switch (Common.of(elements, column.feature())) {
            case Common.Same(Object value) -> place(value);
            case Common.Mixed mixed -> {
                choices.addFirst(new Choice(Messages.CellField_mixed, null));
                yield 0;
            }
        };
        List<String> words = texts(choices);
        if (!words.equals(List.of(combo.getItems()))) {
            combo.setItems(words.toArray(String[]::new));
        }
        reset();
    }

    private int place(Object value) {
        for (int place = 0; place < choices.size(); place++) {
            if (Objects.equals(choices.get(place).value(), value)) {
                return place;
            }
        }
        return -1;
    }

    @Override
    Typed typed() {
        return new Typed.Value(choices.get(combo.getSelectionIndex()).value());
    }

    @Override
    boolean isChanged() {
        return combo.getSelectionIndex() >= 0 && combo.getSelectionIndex() != shown;
    }

    @Override
    void reset() {
        combo.select(shown);
    }

    @Override
    boolean isCell() {
        return style == Style.CELL;
    }
}
