package org.fleetmail.ui.internal.command;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fleetmail.model.Element;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.internal.look.NameLinks;

/** Opens what the selected names stand for where the keyboard is; else the editors of the selected elements, and of the selected fleet itself. */
public final class OpenElementHandler extends AbstractHandler {
    private static final int MOST_AT_ONCE = 10;

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional<NameLinks<?>> names =
                NameLinks.of(window.getShell().getDisplay().getFocusControl());
        names.ifPresentOrElse(NameLinks::follow, () -> open(window, HandlerUtil.getCurrentStructuredSelection(event)));
        return null;
    }

    private static void open(IWorkbenchWindow window, IStructuredSelection selection) {
        ((Stream<?>) selection.stream())
                .map(node -> node instanceof OpenFleet fleet ? fleet.fleet() : node)
                .filter(node -> node instanceof Element element && Commands.canOpen(element))
                .limit(MOST_AT_ONCE)
                .forEach(node -> open(window, (Element) node));
    }

    private static void open(IWorkbenchWindow window, Element element) {
        window.getService(OpenFleets.class)
                .of(element)
                .ifPresent(fleet -> Commands.open(window.getActivePage(), fleet, element));
    }
}
