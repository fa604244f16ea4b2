package org.fleetmail.ui.internal.navigator;

import java.util.List;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.viewers.TreeViewer;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.internal.edit.Edits;

/** Deletes the selected elements of a fleet; it can be undone. */
final class DeleteAction extends Action {
    private final OpenFleets fleets;
    private final TreeViewer tree;

    DeleteAction(OpenFleets fleets, TreeViewer tree) {
        super(Messages.DeleteAction_delete);
        this.fleets = fleets;
        this.tree = tree;
        setEnabled(false);
        tree.addSelectionChangedListener(event -> setEnabled(!selected().isEmpty()));
    }

    private List<Element> selected() {
        return tree.getStructuredSelection().stream()
                .filter(node -> node instanceof Element && !(node instanceof Fleet))
                .map(Element.class::cast)
                .toList();
    }

    @Override
    public void run() {
        selected().forEach(element -> fleets.of(element).ifPresent(fleet -> Edits.delete(fleet.domain(), element)));
    }
}
