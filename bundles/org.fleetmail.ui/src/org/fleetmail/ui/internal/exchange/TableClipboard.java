package org.fleetmail.ui.internal.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.fleetmail.exchange.FleetExport;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.exchange.sheet.SheetFile;
import org.fleetmail.exchange.sheet.SheetWriter;
import org.fleetmail.model.Element;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.internal.look.ClipboardText;

/** Elements to the clipboard as a spreadsheet takes them, and rows of a spreadsheet from there, which are imported. */
public final class TableClipboard {
    private final ISelectionProvider selection;
    private final IWorkbenchWindow window;

    private TableClipboard(ISelectionProvider selection, IWorkbenchWindow window) {
        this.selection = selection;
        this.window = window;
    }

    /** Lets Copy and Paste of a part work with tables. */
    public static void install(IActionBars bars, ISelectionProvider selection, IWorkbenchWindow window) {
        TableClipboard clipboard = new TableClipboard(selection, window);
        bars.setGlobalActionHandler(ActionFactory.COPY.getId(), action(clipboard::copy));
        bars.setGlobalActionHandler(ActionFactory.PASTE.getId(), action(() -> paste(window, Optional.empty())));
    }

    private static Action action(Runnable work) {
        return new Action() {
            @Override
            public void run() {
                work.run();
            }
        };
    }

    private void copy() {
        copy(
                window,
                selection.getSelection() instanceof IStructuredSelection structured ? structured.toList() : List.of());
    }

    /** Copies the elements of the kind of the first, with headings, so that they can be imported again. */
    public static void copy(IWorkbenchWindow window, List<?> selected) {
        selected.stream().flatMap(each -> kind(each).stream()).findFirst().ifPresent(kind -> {
            List<Element> elements = selected.stream()
                    .filter(kind.type().getInstanceClass()::isInstance)
                    .map(Element.class::cast)
                    .toList();
            ClipboardText.put(
                    window.getShell().getDisplay(),
                    SheetWriter.clipboard(FleetExport.rows(elements, kind.columns(), Locale.getDefault())));
        });
    }

    private static Optional<Kind> kind(Object selected) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.type().isInstance(selected))
                .findFirst();
    }

    /** Imports the rows on the clipboard into the fleet at work, as this kind where they do not say otherwise. One word is no table. */
    public static void paste(IWorkbenchWindow window, Kind kind) {
        paste(window, Optional.of(kind));
    }

    private static void paste(IWorkbenchWindow window, Optional<Kind> kind) {
        String text = ClipboardText.get(window.getShell().getDisplay());
        if (text.contains("\t") || text.strip().contains("\n")) {
            window.getService(OpenFleets.class)
                    .current()
                    .ifPresent(fleet -> ImportWizard.open(window.getShell(), fleet, SheetFile.pasted(text), kind));
        }
    }
}
