package org.fleetmail.ui.internal.command;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;
import org.eclipse.ui.statushandlers.StatusManager;
import org.fleetmail.model.Element;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.form.ElementInput;
import org.fleetmail.ui.internal.look.Elements;

/** Identities of our commands, and how code runs one. */
public final class Commands {
    public static final String OPEN_FLEET = "org.fleetmail.ui.openFleet";
    public static final String NEW_FLEET = "org.fleetmail.ui.newFleet";
    public static final String MERGE = "org.fleetmail.ui.merge";
    public static final String OPEN_ELEMENT = "org.fleetmail.ui.openElement";

    private Commands() {}

    /** Runs a command as if a person had chosen it. */
    public static void run(IServiceLocator site, String command) {
        try {
            site.getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            Statuses.log(e);
        }
    }

    /** Whether there is an editor for it. */
    public static boolean canOpen(EObject element) {
        return Elements.editor(element) != null;
    }

    /** Opens the editor of an element. */
    public static void open(IWorkbenchPage page, OpenFleet fleet, Element element) {
        try {
            page.openEditor(new ElementInput(fleet, element), Elements.editor(element));
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }
}
