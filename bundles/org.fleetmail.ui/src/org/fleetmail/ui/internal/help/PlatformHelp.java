package org.fleetmail.ui.internal.help;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.help.IContext;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.help.AbstractHelpUI;
import org.fleetmail.help.HelpPage;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Statuses;

/** Answers what the platform asks for help, such as Quick Access for what it does not find, with our pages. */
public final class PlatformHelp extends AbstractHelpUI {
    @Override
    public void displayHelp() {
        inView(view -> view.show(HelpPage.CONTENTS));
    }

    @Override
    public void displayHelpResource(String page) {
        inView(view -> view.show(page));
    }

    @Override
    public void search(String words) {
        inView(view -> view.search(words));
    }

    @Override
    public void displayContext(IContext context, int x, int y) {
        displayHelp();
    }

    @Override
    public boolean isContextHelpDisplayed() {
        return false;
    }

    private static void inView(Consumer<HelpView> action) {
        Optional.ofNullable(PlatformUI.getWorkbench().getActiveWorkbenchWindow())
                .map(IWorkbenchWindow::getActivePage)
                .ifPresent(page -> {
                    try {
                        action.accept((HelpView) page.showView(Parts.HELP));
                    } catch (PartInitException e) {
                        Statuses.log(e);
                    }
                });
    }
}
