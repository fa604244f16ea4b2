package org.fleetmail.ui.internal.edit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;

/** Deletes the selected elements, those of a fleet as one change that can be undone. */
public final class DeleteAction extends Action {
    private final OpenFleets fleets;
    private final ISelectionProvider selection;

    private DeleteAction(OpenFleets fleets, ISelectionProvider selection) {
        super(Messages.DeleteAction_delete);
        this.fleets = fleets;
        this.selection = selection;
        setActionDefinitionId(ActionFactory.DELETE.getCommandId());
        setEnabled(false);
        selection.addSelectionChangedListener(event -> setEnabled(!selected().isEmpty()));
    }

    /** What the Delete key does in a part, for its menu as well. */
    public static DeleteAction install(IActionBars bars, OpenFleets fleets, ISelectionProvider selection) {
        DeleteAction action = new DeleteAction(fleets, selection);
        bars.setGlobalActionHandler(ActionFactory.DELETE.getId(), action);
        return action;
    }

    private List<Element> selected() {
        IStructuredSelection now = (IStructuredSelection) selection.getSelection();
        return now.stream()
                .filter(node -> node instanceof Element && !(node instanceof Fleet))
                .map(Element.class::cast)
                .distinct()
                .toList();
    }

    @Override
    public void run() {
        Map<Optional<OpenFleet>, List<Element>> all = selected().stream().collect(Collectors.groupingBy(fleets::of));
        all.forEach((fleet, elements) -> fleet.ifPresent(open -> Edits.delete(open.domain(), elements)));
    }
}
