package org.fleetmail.ui.internal.rollout;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fleetmail.ui.Parts;

/** A list that drops down, in which a person chooses one of some things or none of them. */
final class OptionalChoice<E> {
    private final List<E> offered;
    private final Combo combo;

    /**
     * A list in which none is chosen.
     *
     * @param none what the choice of none is called
     */
    OptionalChoice(Composite parent, String id, String label, String none, List<E> offered, Function<E, String> name) {
        this.offered = List.copyOf(offered);
        new Label(parent, SWT.NONE).setText(label);
        combo = new Combo(parent, SWT.READ_ONLY);
        combo.setData(Parts.ID, id);
        combo.add(none);
        this.offered.forEach(one -> combo.add(name.apply(one)));
        combo.select(0);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
    }

    OptionalChoice<E> onChange(Runnable changed) {
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed.run()));
        return this;
    }

    void choose(E one) {
        combo.select(offered.indexOf(one) + 1);
    }

    Optional<E> chosen() {
        return combo.getSelectionIndex() > 0
                ? Optional.of(offered.get(combo.getSelectionIndex() - 1))
                : Optional.empty();
    }
}
