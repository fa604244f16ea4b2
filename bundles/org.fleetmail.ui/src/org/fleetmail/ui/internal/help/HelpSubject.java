package org.fleetmail.ui.internal.help;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.forms.editor.FormEditor;
import org.fleetmail.help.HelpPage;
import org.fleetmail.help.HelpTopics;

/** What a person looks at, and the page about it. */
final class HelpSubject {
    private static final HelpTopics TOPICS = HelpTopics.shipped();

    private HelpSubject() {}

    /** The page about what a dialog shows now, or about what it was opened from; the contents where nobody knows. */
    static String of(Shell dialog) {
        return TOPICS.page(types(dialog.getData())).orElse(HelpPage.CONTENTS);
    }

    /** The page about the part that is active in a window. */
    static String of(IWorkbenchWindow window) {
        return Optional.ofNullable(window.getActivePage())
                .map(page -> page.getActivePart())
                .flatMap(part -> TOPICS.page(types(part)))
                .orElse(HelpPage.CONTENTS);
    }

    private static List<String> types(Object shown) {
        Stream<Object> nearestFirst = switch (shown) {
            case WizardDialog dialog when dialog.getCurrentPage() != null -> wizard(dialog.getCurrentPage());
            case PreferenceDialog dialog when dialog.getSelectedPage() != null -> Stream.of(dialog.getSelectedPage());
            case FormEditor editor
            when editor.getActivePageInstance() != null -> Stream.of(editor.getActivePageInstance(), editor);
            case Window dialog -> Stream.of(dialog);
            case IWorkbenchPart part -> Stream.of(part);
            case null, default -> Stream.of();
        };
        return nearestFirst.map(part -> part.getClass().getName()).toList();
    }

    private static Stream<Object> wizard(IWizardPage page) {
        return Stream.of(page, page.getWizard());
    }
}
