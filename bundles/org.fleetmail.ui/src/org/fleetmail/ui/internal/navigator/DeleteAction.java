package org.fleetmail.ui.internal.navigator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.viewers.TreeViewer;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.internal.edit.Edits;

/** Deletes the selected elements, those of a fleet as one change that can be undone. */
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
                .distinct()
                .toList();
    }

    @Override
    public void run() {
        Map<Optional<OpenFleet>, List<Element>> selected =
                selected().stream().collect(Collectors.groupingBy(fleets::of));
        selected.forEach((fleet, elements) -> fleet.ifPresent(open -> Edits.delete(open.domain(), elements)));
    }
}
