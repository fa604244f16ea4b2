package org.fleetmail.ui.internal.command;

import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fleetmail.ui.fleet.OpenFleets;

/** Asks for a fleet file and opens it. */
public final class OpenFleetHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN);
        dialog.setText(Messages.OpenFleet_title);
        dialog.setFilterExtensions("*.fleet", "*.*");
        dialog.setFilterNames(Messages.OpenFleet_fleets, Messages.OpenFleet_all);
        String file = dialog.open();
        if (file != null) {
            window.getService(OpenFleets.class).open(Path.of(file), window);
        }
        return null;
    }
}
