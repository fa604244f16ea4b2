package org.fleetmail.ui.internal.look;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.util.SafeRunnable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.fleetmail.model.Element;

/** The elements whose rows are selected in a table, for commands and other parts of the window. */
public final class RowSelection<R> implements ISelectionProvider {
    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private final Function<R, Element> elements;
    private final Set<LiveTable<R>> followed = new HashSet<>();
    private LiveTable<R> table;

    /** @param elements the element of a row, {@code null} where it has none */
    public RowSelection(LiveTable<R> table, Function<R, Element> elements) {
        this.elements = elements;
        follow(table);
    }

    /** Is about another table from now on. */
    public void follow(LiveTable<R> other) {
        table = other;
        if (followed.add(other)) {
            other.control().addListener(SWT.Selection, event -> tell(other));
        }
        tell(other);
    }

    private void tell(LiveTable<R> changed) {
        if (changed == table) {
            tell();
        }
    }

    private void tell() {
        SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
        listeners.forEach(listener -> SafeRunnable.run(() -> listener.selectionChanged(event)));
    }

    @Override
    public ISelection getSelection() {
        return new StructuredSelection(table.selection().stream()
                .map(elements)
                .filter(Objects::nonNull)
                .toList());
    }

    @Override
    public void setSelection(ISelection selection) {
        if (selection instanceof StructuredSelection wanted) {
            table.rows()
                    .filter(row -> wanted.toList().contains(elements.apply(row)))
                    .findFirst()
                    .ifPresent(table::select);
        }
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }
}
