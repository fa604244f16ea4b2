package org.fleetmail.ui.internal.welcome;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.fleet.Topic;

/**
 * Shows the welcome page while no fleet is open, where there is a place for editors to show it in; an arrangement of views
 * alone is left as it is. UI thread only.
 */
final class Welcome {
    private final IWorkbench workbench;
    private final OpenFleets fleets;

    private Welcome(IWorkbench workbench, OpenFleets fleets) {
        this.workbench = workbench;
        this.fleets = fleets;
    }

    /** From now on, unless the console has ended meanwhile. */
    static void follow(IWorkbench workbench) {
        OpenFleets.of(workbench).ifPresent(fleets -> new Welcome(workbench, fleets).follow());
    }

    private void follow() {
        fleets.onChange(this::changed);
        if (fleets.all().isEmpty() && fleets.ofLastSession().isEmpty()) {
            offer();
        }
    }

    /** Shows it in a window, because a person wants it. */
    static void show(IWorkbenchWindow window) {
        try {
            window.getActivePage().openEditor(new WelcomeInput(), Parts.WELCOME);
        } catch (PartInitException e) {
            Statuses.log(e);
        }
    }

    private void changed(OpenFleet fleet, Topic topic) {
        switch (topic) {
            case OPENED -> Later.on(workbench.getDisplay(), this::hide);
            case CLOSED -> Later.on(workbench.getDisplay(), this::offer);
            default -> {
                return;
            }
        }
    }

    private void offer() {
        IWorkbenchWindow window = workbench.isClosing() ? null : workbench.getActiveWorkbenchWindow();
        if (window != null
                && fleets.all().isEmpty()
                && window.getActivePage() != null
                && window.getActivePage().isEditorAreaVisible()) {
            show(window);
        }
    }

    private void hide() {
        for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
            for (IWorkbenchPage page : window.getPages()) {
                IEditorPart open = page.findEditor(new WelcomeInput());
                if (open != null) {
                    page.closeEditor(open, false);
                }
            }
        }
    }
}
