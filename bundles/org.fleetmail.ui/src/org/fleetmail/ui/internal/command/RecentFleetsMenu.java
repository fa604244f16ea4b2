package org.fleetmail.ui.internal.command;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.jface.action.ContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.menus.IWorkbenchContribution;
import org.eclipse.ui.services.IServiceLocator;
import org.fleetmail.ui.fleet.OpenFleets;

/** The fleets that were opened last, in the File menu, each with a figure as its access key. */
public final class RecentFleetsMenu extends ContributionItem implements IWorkbenchContribution {
    private IWorkbenchWindow window;

    @Override
    public void initialize(IServiceLocator locator) {
        window = locator.getService(IWorkbenchWindow.class);
    }

    @Override
    public boolean isDynamic() {
        return true;
    }

    @Override
    public void fill(Menu menu, int index) {
        OpenFleets fleets = window.getService(OpenFleets.class);
        List<Path> recent = fleets.recent().all();
        if (recent.isEmpty()) {
            MenuItem none = new MenuItem(menu, SWT.PUSH, index);
            none.setText(Messages.RecentFleets_none);
            none.setEnabled(false);
        }
        for (int place = 0; place < recent.size(); place++) {
            Path file = recent.get(place);
            MenuItem item = new MenuItem(menu, SWT.PUSH, index + place);
            item.setText(label(place + 1, file));
            item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> fleets.open(file, window)));
        }
    }

    /** Fleets in different folders often have the same name. */
    static String label(int number, Path file) {
        String folder = String.valueOf(file.getParent());
        return "&" + number + "  " + text(String.valueOf(file.getFileName())) + "  (" + text(folder) + ")";
    }

    private static String text(String words) {
        return words.replace("&", "&&");
    }
}
