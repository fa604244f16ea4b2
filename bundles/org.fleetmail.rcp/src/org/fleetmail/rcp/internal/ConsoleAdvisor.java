package org.fleetmail.rcp.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.fleetmail.ui.SpokenLabels;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.fleet.OpenFleets;

/** Sets up the workbench, and opens the fleets of the command line, or those of the last session where it names none. */
final class ConsoleAdvisor extends WorkbenchAdvisor {
    private final List<Path> files;
    private final Optional<Path> box;
    private Optional<HandOver> handOver = Optional.empty();

    /** @param box where other consoles leave files for this one */
    ConsoleAdvisor(List<Path> files, Optional<Path> box) {
        this.files = files;
        this.box = box;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        super.initialize(configurer);
        configurer.setSaveAndRestore(true);
        SpokenLabels.follow(Display.getCurrent());
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
        box.ifPresent(this::listen);
    }

    private void listen(Path calls) {
        Display display = Display.getCurrent();
        try {
            handOver = Optional.of(HandOver.into(calls, called -> Later.on(display, () -> show(called))));
        } catch (IOException e) {
            ILog.of(ConsoleAdvisor.class).warn(calls.toString(), e);
        }
    }

    /** As if they had been opened here, in the window a person looks for now. */
    private static void show(List<Path> called) {
        IWorkbench workbench = PlatformUI.getWorkbench();
        if (workbench.isClosing() || workbench.getWorkbenchWindowCount() == 0) {
            return;
        }
        IWorkbenchWindow window = Optional.ofNullable(workbench.getActiveWorkbenchWindow())
                .orElseGet(() -> workbench.getWorkbenchWindows()[0]);
        window.getShell().setMinimized(false);
        window.getShell().forceActive();
        OpenFleets fleets = workbench.getService(OpenFleets.class);
        called.forEach(file -> fleets.open(file, window));
    }

    @Override
    public void postShutdown() {
        handOver.ifPresent(HandOver::end);
    }
}
