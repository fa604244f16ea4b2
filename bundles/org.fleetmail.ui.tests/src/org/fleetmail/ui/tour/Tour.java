package org.fleetmail.ui.tour;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.forms.editor.FormEditor;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;

/**
 * Leads through all the console shows, one place after the other. Views, editors and pages of the preferences are those of
 * the plug-in registry; wizards and dialogs are those the {@link Stage} knows how to open.
 */
public final class Tour {
    private static final String OURS = "org.fleetmail.";

    private final Stage stage;
    private final Console console;
    private final Robot robot;
    private final Consumer<Place> look;
    private final Set<String> seen = new TreeSet<>();
    private boolean zoomed;
    private boolean withExamples;

    /** @param look is called off the UI thread at each place */
    public Tour(Stage stage, Consumer<Place> look) {
        this.stage = stage;
        this.console = stage.console();
        this.robot = console.robot();
        this.look = look;
    }

    /** Gives each view the whole window. */
    public Tour zoomed() {
        zoomed = true;
        return this;
    }

    /** Fills in the first pages of wizards, so that a picture of them tells something. */
    Tour withExamples() {
        withExamples = true;
        return this;
    }

    /** The names of the classes of what was shown. */
    public Set<String> seen() {
        return seen;
    }

    /** Goes to all places. */
    public void walk() {
        views();
        editors();
        preferences();
        stage.windows().forEach(this::window);
    }

    /** Goes to all views. */
    public void views() {
        Kinds.registered("org.eclipse.ui.views", "view").forEach(this::view);
    }

    private void view(String id) {
        IViewPart view = console.show(IViewPart.class, id);
        if (zoomed) {
            console.zoom();
        }
        visit(view, area(view));
        console.hide(view);
    }

    /** Goes to all pages of all editors. */
    public void editors() {
        Kinds.registered("org.eclipse.ui.editors", "editor").forEach(id -> editor(stage.edit(id)));
    }

    private void editor(IEditorPart editor) {
        visit(editor, area(editor));
        robot.tell(() -> editor.getSite().getPage().closeEditor(editor, false));
    }

    private Composite area(IWorkbenchPart part) {
        return robot.ask(
                () -> (Composite) part.getSite().getService(MPart.class).getWidget());
    }

    /** Goes to all our pages of the preferences. */
    public void preferences() {
        PreferenceManager manager = PlatformUI.getWorkbench().getPreferenceManager();
        manager.getElements(PreferenceManager.PRE_ORDER).stream()
                .map(IPreferenceNode.class::cast)
                .map(IPreferenceNode::getId)
                .filter(id -> id.startsWith(OURS))
                .toList()
                .forEach(id -> window(new Opening(id, () -> robot.begin(() -> openPreferences(id)))));
    }

    private void openPreferences(String id) {
        PreferencesUtil.createPreferenceDialogOn(console.window().getShell(), id, new String[] {id}, null)
                .open();
    }

    /** Opens a window, goes to all its pages, and closes it as a person who thought better of it. */
    void window(Opening opening) {
        Set<Shell> before = Set.copyOf(shells());
        opening.action().run();
        robot.await(opening.name(), () -> opened(before).isPresent());
        Shell shell = robot.ask(() -> opened(before).orElseThrow());
        Window window = (Window) robot.ask(shell::getData);
        switch (window) {
            case WizardDialog dialog -> pages(dialog, opening);
            case PreferenceDialog dialog -> visit(dialog.getSelectedPage(), shell);
            default -> visit(window, shell);
        }
        leave(shell, opening.name());
    }

    /** What takes no keyboard goes by itself. */
    private void leave(Shell shell, String name) {
        if (robot.ask(() -> (shell.getStyle() & SWT.NO_FOCUS) != 0)) {
            robot.tell(shell::close);
            return;
        }
        robot.begin(() -> Optional.ofNullable(Display.getCurrent().getFocusControl())
                .filter(control -> control.getShell() == shell)
                .orElse(shell)
                .traverse(SWT.TRAVERSE_ESCAPE, new Event()));
        robot.await("Esc to close " + name, shell::isDisposed);
    }

    private List<Shell> shells() {
        return robot.ask(() -> List.of(Display.getCurrent().getShells()));
    }

    private static Optional<Shell> opened(Set<Shell> before) {
        return Arrays.stream(Display.getCurrent().getShells())
                .filter(shell -> !before.contains(shell) && shell.isVisible() && shell.getData() instanceof Window)
                .findFirst();
    }

    private void pages(WizardDialog dialog, Opening opening) {
        var wizard = robot.ask(() -> dialog.getCurrentPage().getWizard());
        seen.add(wizard.getClass().getName());
        for (IWizardPage page : wizard.getPages()) {
            robot.tell(() -> dialog.showPage(page));
            boolean first = page == wizard.getStartingPage();
            if (first && withExamples) {
                opening.example().run();
            }
            visit(page, dialog.getShell());
            if (first) {
                opening.filling().run();
            }
        }
    }

    private void visit(Object shown, Composite area) {
        seen.add(shown.getClass().getName());
        String name = shown.getClass().getSimpleName();
        look(shown, name, area);
        for (CTabFolder folder : robot.ask(() -> Controls.in(area, CTabFolder.class))) {
            for (CTabItem page : robot.ask(folder::getItems)) {
                if (robot.ask(() -> turn(folder, page))) {
                    look(shown, name + ", " + robot.ask(page::getText), area);
                }
            }
        }
    }

    private void look(Object shown, String name, Composite area) {
        robot.tell(Tour::settle);
        if (shown instanceof FormEditor editor && editor.getActivePageInstance() != null) {
            seen.add(editor.getActivePageInstance().getClass().getName());
        }
        look.accept(new Place(name, shown, area));
    }

    private static boolean turn(CTabFolder folder, CTabItem page) {
        if (page == folder.getSelection()) {
            return false;
        }
        folder.setSelection(page);
        folder.notifyListeners(SWT.Selection, new Event());
        return true;
    }

    private static void settle() {
        while (Display.getCurrent().readAndDispatch()) {
            continue;
        }
    }
}
