package org.fleetmail.ui.robot;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.handlers.IHandlerService;
import org.fleetmail.model.Element;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.internal.command.Commands;
import org.fleetmail.ui.internal.rollout.RolloutHandler;

/** The console's window as a test uses it. */
public final class Console {
    /** So many looks in a row show the same when a window is still. */
    private static final int STILL = 8;

    private final Robot robot = new Robot(PlatformUI.getWorkbench().getDisplay());

    public Robot robot() {
        return robot;
    }

    public IWorkbenchWindow window() {
        return robot.ask(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
    }

    private IWorkbenchPage page() {
        IWorkbenchWindow window = window();
        return robot.ask(window::getActivePage);
    }

    /** Opens a fleet file and waits until it is there. */
    public OpenFleet open(Path file) {
        IWorkbenchWindow window = window();
        OpenFleets fleets = window.getService(OpenFleets.class);
        robot.tell(() -> fleets.open(file, window));
        robot.await(
                "the fleet to open",
                () -> fleets.current()
                        .filter(fleet ->
                                fleet.path().equals(file.toAbsolutePath().normalize()))
                        .isPresent());
        return robot.ask(() -> fleets.current().orElseThrow());
    }

    /** Opens the editor of an element. */
    public FormEditor edit(OpenFleet fleet, String id) {
        IWorkbenchPage page = page();
        return robot.ask(() -> {
            Commands.open(page, fleet, element(fleet, id));
            return (FormEditor) page.getActiveEditor();
        });
    }

    /** The element of an identity; on the UI thread. */
    public static Element element(OpenFleet fleet, String id) {
        if (id.equals(fleet.fleet().getId())) {
            return fleet.fleet();
        }
        var contents = fleet.fleet().eAllContents();
        while (contents.hasNext()) {
            if (contents.next() instanceof Element element && id.equals(element.getId())) {
                return element;
            }
        }
        throw new NoSuchElementException(id);
    }

    /** Opens the editor of a plan's file. */
    public void openPlan(Path file) {
        IWorkbenchPage page = page();
        robot.tell(() -> RolloutHandler.open(page, file));
    }

    /** Shows a view. */
    public <V> V show(Class<V> type, String id) {
        IWorkbenchPage page = page();
        return robot.ask(() -> {
            try {
                return type.cast(page.showView(id));
            } catch (PartInitException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Closes a view. */
    public void hide(IViewPart view) {
        IWorkbenchPage page = page();
        robot.tell(() -> page.hideView(view));
    }

    /** Closes a view in all perspectives. */
    public void closeEverywhere(String view) {
        inAllPerspectives(
                page -> Optional.ofNullable(page.findViewReference(view)).ifPresent(page::hideView));
    }

    private void inAllPerspectives(Consumer<IWorkbenchPage> work) {
        IWorkbenchPage page = page();
        robot.tell(() -> {
            for (IPerspectiveDescriptor perspective : page.getOpenPerspectives()) {
                page.setPerspective(perspective);
                work.accept(page);
            }
        });
    }

    /** Shows a perspective. */
    public void perspective(String id) {
        IWorkbenchWindow window = window();
        robot.tell(() -> window.getActivePage()
                .setPerspective(
                        PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(id)));
    }

    /** Brings the perspective back to how it is delivered. */
    public void resetPerspective() {
        IWorkbenchPage page = page();
        robot.tell(page::resetPerspective);
    }

    /** Closes all views. */
    public void closeViews() {
        IWorkbenchPage page = page();
        robot.tell(() -> closeViews(page));
    }

    /** Closes all views in all perspectives, so that nothing is left of them, and shows this one. */
    public void closeViewsEverywhere(String shown) {
        inAllPerspectives(Console::closeViews);
        perspective(shown);
    }

    private static void closeViews(IWorkbenchPage page) {
        Arrays.stream(page.getViewReferences()).forEach(page::hideView);
    }

    /** Runs a command. */
    public void run(String command) {
        IWorkbenchWindow window = window();
        robot.begin(() -> {
            try {
                window.getService(IHandlerService.class).executeCommand(command, null);
            } catch (org.eclipse.core.commands.common.CommandException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Saves, and goes on at once, since a question may come up. */
    public void save() {
        IWorkbenchPage page = page();
        robot.begin(() -> page.saveEditor(page.getActiveEditor(), false));
    }

    /** Closes everything as it is, without saving, and waits for the work behind it: nobody writes any file then. */
    public void closeAll() {
        IWorkbenchWindow window = window();
        OpenFleets fleets = window.getService(OpenFleets.class);
        robot.tell(() -> {
            fleets.all().forEach(fleet -> fleet.commands().flush());
            window.getActivePage().closeAllEditors(false);
            fleets.all().forEach(fleets::close);
        });
        awaitRest();
    }

    /** Waits until no job works: one that ends may have the display begin another, so at rest is what stays so for some turns. */
    public void awaitRest() {
        for (int turn = 0; turn < STILL; turn++) {
            robot.await("the end of all work", Job.getJobManager()::isIdle);
        }
    }

    public IEditorPart activeEditor() {
        IWorkbenchPage page = page();
        return robot.ask(page::getActiveEditor);
    }

    /** Shows everything in the dark or the light theme, and waits until the platform has its colours too. */
    public void dark(boolean dark) {
        IThemeEngine engine = window().getService(IThemeEngine.class);
        robot.tell(() -> engine.setTheme(
                dark ? "org.eclipse.e4.ui.css.theme.e4_dark" : "org.eclipse.e4.ui.css.theme.e4_default", false));
        robot.await("the colours of the theme", () -> {
            Color letters = Display.getCurrent().getSystemColor(SWT.COLOR_WIDGET_FOREGROUND);
            return dark == letters.getRGB().getHSB()[2] > 0.5f;
        });
    }

    /** Gives the active part the whole window, or takes it back. */
    public void zoom() {
        IWorkbenchPage page = page();
        robot.tell(() -> page.toggleZoom(page.getActivePartReference()));
    }

    /** Writes a picture of the window to {@code target/screenshots}; the language is added to its name. */
    public Path picture(String name) {
        return picture(robot.ask(() -> window().getShell()), name);
    }

    /** Writes a picture of one window. */
    public Path picture(Shell shell, String name) {
        Path file = Camera.file(name);
        robot.tell(() -> Camera.draw(shell, file));
        return file;
    }

    /** What the window shows, written as {@link #picture} does, too. */
    public ImageData look(String name) {
        picture(name);
        return robot.ask(() -> Camera.capture(window().getShell()));
    }

    /** Makes the window this large. */
    public void resize(int width, int height) {
        Shell shell = robot.ask(() -> window().getShell());
        robot.tell(() -> shell.setBounds(0, 0, width, height));
        robot.await("the new size", () -> shell.getSize().x == width);
    }

    /** Writes a picture of the window once all work has ended and nothing moves any more. */
    public Path stillPicture(String name) {
        Shell shell = robot.ask(() -> window().getShell());
        robot.await("the end of all work", Job.getJobManager()::isIdle);
        awaitStill(shell);
        return picture(shell, name);
    }

    private void awaitStill(Shell shell) {
        AtomicReference<byte[]> last = new AtomicReference<>();
        AtomicInteger same = new AtomicInteger();
        robot.await("a window that stays as it is", () -> {
            byte[] now = Camera.capture(shell).data;
            boolean equal = Arrays.equals(now, last.getAndSet(now));
            same.set(equal ? same.get() + 1 : 0);
            return same.get() > STILL;
        });
    }
}
