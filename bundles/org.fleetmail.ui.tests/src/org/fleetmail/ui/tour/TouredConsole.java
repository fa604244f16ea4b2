package org.fleetmail.ui.tour;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.ui.PlatformUI;

/**
 * The console as a process of its own that is led through all it shows. At each place it says {@code place|NAME|WINDOW} and waits for a
 * line, so that another process can look around meanwhile; {@code end|} comes last. The argument is a folder for the office.
 */
public final class TouredConsole implements IApplication {
    private static final long BLINK_NANOS = 20_000_000;

    private final PrintStream said =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final BufferedReader heard = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

    @Override
    public Object start(IApplicationContext context) throws Exception {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        Path folder = Path.of(arguments[arguments.length - 1]);
        Thread.ofPlatform().daemon().name("Tour").start(() -> lead(folder));
        return console().start(context);
    }

    private static IApplication console() throws CoreException {
        return (IApplication) Platform.getExtensionRegistry()
                .getExtension("org.eclipse.core.runtime.applications", "org.fleetmail.rcp.application")
                .getConfigurationElements()[0]
                .getChildren("run")[0]
                .createExecutableExtension("class");
    }

    private void lead(Path folder) {
        while (!PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().getWorkbenchWindowCount() == 0) {
            LockSupport.parkNanos(BLINK_NANOS);
        }
        try (Stage stage = new Stage(folder)) {
            new Tour(stage, this::stop).walk();
        } catch (Exception | AssertionError e) {
            said.println("trouble|" + e);
        }
        said.println("end|");
    }

    private void stop(Place place) {
        String window = PlatformUI.getWorkbench()
                .getDisplay()
                .syncCall(() -> place.area().getShell().getText());
        said.println("place|" + place.name() + "|" + window);
        try {
            heard.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        PlatformUI.getWorkbench().getDisplay().syncExec(PlatformUI.getWorkbench()::close);
    }
}
