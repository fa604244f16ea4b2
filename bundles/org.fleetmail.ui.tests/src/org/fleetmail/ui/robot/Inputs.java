package org.fleetmail.ui.robot;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * The parts, pages and dialogs a person's input came to: keys, clicks and choices as the display delivers them.
 */
public final class Inputs {
    /** The event by which a {@link Robot} tells that it typed; its letters do not come by the keyboard. */
    static final int TYPED = 1_000_001;

    private static final int[] KINDS = {
        TYPED, SWT.Selection, SWT.DefaultSelection, SWT.KeyDown, SWT.MouseDown, SWT.MouseUp, SWT.MouseDoubleClick
    };
    private static final String OURS = "org.fleetmail.ui.internal.";

    private final Set<String> reached = Collections.synchronizedSet(new TreeSet<>());
    private final Listener listener = this::came;

    /** Begins to note what input comes to, until {@link #end}. */
    void begin(Display display) {
        reached.clear();
        display.syncExec(() -> Arrays.stream(KINDS).forEach(kind -> display.addFilter(kind, listener)));
    }

    void end(Display display) {
        display.syncExec(() -> Arrays.stream(KINDS).forEach(kind -> display.removeFilter(kind, listener)));
    }

    /** The names of all that input came to, as {@link Uses} has them. */
    Set<String> reached() {
        return new TreeSet<>(reached);
    }

    private void came(Event event) {
        control(event.widget).ifPresent(control -> reached.addAll(around(control)));
    }

    private static Optional<Control> control(Widget widget) {
        return Optional.ofNullable(
                switch (widget) {
                    case Control control -> control;
                    case ToolItem item -> item.getParent();
                    case TableColumn column -> column.getParent();
                    case TreeColumn column -> column.getParent();
                    case CTabItem item -> item.getParent();
                    default -> null;
                });
    }

    /** What a control stands in; on the UI thread. */
    private static List<String> around(Control control) {
        Object window = control.getShell().getData();
        return switch (window) {
            case WizardDialog wizard when wizard.getCurrentPage() != null -> wizard(wizard.getCurrentPage());
            case PreferenceDialog preferences -> preferences(preferences);
            case Window other when !(other instanceof IWorkbenchWindow) -> List.of(name(other));
            case null, default -> parts(control);
        };
    }

    private static List<String> wizard(IWizardPage page) {
        return List.of(name(page), name(page.getWizard()));
    }

    private static List<String> preferences(PreferenceDialog dialog) {
        return dialog.getTreeViewer().getStructuredSelection().getFirstElement() instanceof IPreferenceNode page
                ? List.of(page.getId())
                : List.of();
    }

    private static List<String> parts(Control control) {
        return Arrays.stream(PlatformUI.getWorkbench().getWorkbenchWindows())
                .map(IWorkbenchWindow::getActivePage)
                .flatMap(Inputs::open)
                .filter(part -> isIn(control, part.getSite().getService(MPart.class)))
                .map(part -> part.getSite().getId())
                .toList();
    }

    private static Stream<IWorkbenchPart> open(IWorkbenchPage page) {
        return Stream.<IWorkbenchPartReference[]>of(page.getViewReferences(), page.getEditorReferences())
                .flatMap(Arrays::stream)
                .map(reference -> reference.getPart(false))
                .filter(Objects::nonNull);
    }

    private static boolean isIn(Control control, MPart part) {
        return Stream.iterate(control, Objects::nonNull, Control::getParent)
                .anyMatch(around -> around == part.getWidget());
    }

    private static String name(Object shown) {
        return name(shown.getClass());
    }

    /** What a wizard, page or dialog of a class is called in {@link Uses}. */
    public static String name(Class<?> shown) {
        return shown.getName().replace(OURS, "");
    }
}
