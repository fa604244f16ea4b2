package org.fleetmail.ui.internal.verification;

import java.util.Objects;
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
import org.fleetmail.ui.internal.look.LiveTable;

/** The endpoints and devices whose checks are selected, for commands and other parts of the window. */
final class CheckSelection implements ISelectionProvider {
    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private final LiveTable<Check> table;
    private final Function<Check, Element> elements;

    CheckSelection(LiveTable<Check> table, Function<Check, Element> elements) {
        this.table = table;
        this.elements = elements;
        table.control().addListener(SWT.Selection, event -> tell());
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
                    .filter(check -> wanted.toList().contains(elements.apply(check)))
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
