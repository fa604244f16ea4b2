package org.fleetmail.rcp.internal;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.fleetmail.ui.fleet.OpenFleets;

/** Sets up the workbench, and opens the fleets of the command line, or those of the last session where it names none. */
final class ConsoleAdvisor extends WorkbenchAdvisor {
    private final List<Path> files;

    ConsoleAdvisor(List<Path> files) {
        this.files = files;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        super.initialize(configurer);
        configurer.setSaveAndRestore(true);
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new ConsoleWindowAdvisor(configurer);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return FleetPerspective.ID;
    }

    @Override
    public String getMainPreferencePageId() {
        return "org.fleetmail.ui.preferences";
    }

    @Override
    public void postStartup() {
        IWorkbench workbench = PlatformUI.getWorkbench();
        ThemeColours.keep(workbench.getDisplay(), workbench.getService(IThemeEngine.class));
        OpenFleets fleets = workbench.getService(OpenFleets.class);
        IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
        List<Path> wanted = files.isEmpty() ? fleets.ofLastSession() : files;
        wanted.forEach(file -> fleets.open(file, window));
    }
}
