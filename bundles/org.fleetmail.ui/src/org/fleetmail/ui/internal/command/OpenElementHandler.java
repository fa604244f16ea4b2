package org.fleetmail.ui.internal.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fleetmail.model.Element;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;

/** Opens the editors of the selected elements, and of the selected fleet itself. */
public final class OpenElementHandler extends AbstractHandler {
    private static final int MOST_AT_ONCE = 10;

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        HandlerUtil.getCurrentStructuredSelection(event).stream()
                .map(node -> node instanceof OpenFleet fleet ? fleet.fleet() : node)
                .filter(node -> node instanceof Element element && Commands.canOpen(element))
                .limit(MOST_AT_ONCE)
                .forEach(node -> open(window, (Element) node));
        return null;
    }

    private static void open(IWorkbenchWindow window, Element element) {
        window.getService(OpenFleets.class)
                .of(element)
                .ifPresent(fleet -> Commands.open(window.getActivePage(), fleet, element));
    }
}
