package org.fleetmail.ui.internal.command;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;
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
    public static final String ADD_DEVICE = "org.fleetmail.ui.addDevice";
    public static final String ADD_ACCOUNT = "org.fleetmail.ui.addAccount";
    public static final String DISCOVER = "org.fleetmail.ui.discover";
    public static final String FILL_CREDENTIALS = "org.fleetmail.ui.fillCredentials";
    public static final String LOOK_UP = "org.fleetmail.ui.lookUpServers";
    public static final String IMPORT = "org.fleetmail.ui.import";
    public static final String CHECK_ALL = "org.fleetmail.ui.checkAll";
    public static final String NEW_ROLLOUT = "org.fleetmail.ui.newRollout";
    public static final String REPORT = "org.fleetmail.ui.report";
    public static final String TRY_OFFICE = "org.fleetmail.ui.tryOffice";
    public static final String WELCOME = "org.fleetmail.ui.welcome";
    public static final String GUIDED_STEPS = "org.fleetmail.ui.guidedSteps";
    public static final String HELP_CONTENTS = "org.fleetmail.ui.helpContents";
    public static final String SAVE_ALL = "org.eclipse.ui.file.saveAll";
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
        ElementInput.open(page, new ElementInput(fleet, element), Elements.editor(element));
    }
}
