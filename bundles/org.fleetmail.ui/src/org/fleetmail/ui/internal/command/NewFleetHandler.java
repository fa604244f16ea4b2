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

/** Asks where to keep a new fleet, and makes it. */
public final class NewFleetHandler extends AbstractHandler {
    private static final String ENDING = ".fleet";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        FileDialog dialog = new FileDialog(window.getShell(), SWT.SAVE);
        dialog.setText(Messages.NewFleet_title);
        dialog.setFileName(Messages.NewFleet_name + ENDING);
        dialog.setFilterExtensions("*" + ENDING);
        String chosen = dialog.open();
        if (chosen != null) {
            Path file = Path.of(chosen.endsWith(ENDING) ? chosen : chosen + ENDING);
            String name = file.getFileName().toString();
            window.getService(OpenFleets.class).create(name.substring(0, name.length() - ENDING.length()), file);
        }
        return null;
    }
}
