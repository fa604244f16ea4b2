package org.fleetmail.ui.internal.help;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.forms.editor.FormEditor;
import org.fleetmail.help.HelpPage;
import org.fleetmail.help.HelpTopics;
import org.fleetmail.ui.internal.form.ElementInput;

/** What a person looks at, and the page about it. */
final class HelpSubject {
    private static final HelpTopics TOPICS = HelpTopics.shipped();

    /** Under which topics name kinds of elements. */
    private static final String KIND = "org.fleetmail.ui.internal.element.";

    private HelpSubject() {}

    /**
     * The page about what a shell shows: about its dialog, else about what the dialog was opened from, at last about the part
     * that is active in the window; the contents where nobody knows.
     */
    static String of(Shell shell, IWorkbenchWindow window) {
        if (shell == window.getShell()) {
            return page(activePart(window)).orElse(HelpPage.CONTENTS);
        }
        Composite parent = shell.getParent();
        return page(shell.getData())
                .orElseGet(() -> parent == null ? HelpPage.CONTENTS : of(parent.getShell(), window));
    }

    private static Object activePart(IWorkbenchWindow window) {
        IWorkbenchPage page = window.getActivePage();
        return page == null ? null : page.getActivePart();
    }

    private static Optional<String> page(Object shown) {
        return TOPICS.page(types(shown));
    }

    private static List<String> types(Object shown) {
        return switch (shown) {
            case WizardDialog dialog
            when dialog.getCurrentPage() != null ->
                names(dialog.getCurrentPage(), dialog.getCurrentPage().getWizard());
            case PreferenceDialog dialog
            when dialog.getSelectedPage() != null -> names(dialog.getSelectedPage(), dialog);
            case FormEditor editor -> form(editor);
            case Window dialog -> names(dialog);
            case IWorkbenchPart part -> names(part);
            case null, default -> List.of();
        };
    }

    /** One editor is for many kinds of elements. */
    private static List<String> form(FormEditor editor) {
        Stream<String> kind = editor.getEditorInput() instanceof ElementInput input
                ? Stream.of(KIND + input.element().eClass().getName())
                : Stream.of();
        Stream<String> page = Stream.ofNullable(editor.getActivePageInstance()).flatMap(shown -> names(shown).stream());
        return Stream.of(kind, page, names(editor).stream())
                .flatMap(each -> each)
                .toList();
    }

    private static List<String> names(Object... nearestFirst) {
        return Stream.of(nearestFirst).map(part -> part.getClass().getName()).toList();
    }
}
