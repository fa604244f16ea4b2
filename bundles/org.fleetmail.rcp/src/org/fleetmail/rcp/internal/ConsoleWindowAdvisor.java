package org.fleetmail.rcp.internal;

import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** What a console window shows around its parts. */
final class ConsoleWindowAdvisor extends WorkbenchWindowAdvisor {
    private static final Point FIRST_SIZE = new Point(1280, 800);

    ConsoleWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new ConsoleBars(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer window = getWindowConfigurer();
        window.setInitialSize(FIRST_SIZE);
        window.setShowCoolBar(true);
        window.setShowStatusLine(true);
        window.setShowPerspectiveBar(true);
        window.setShowProgressIndicator(true);
    }

    /**
     * No editor outlives its console, since its fleet is opened anew. What a console that ended unexpectedly had open is
     * in the workspace nevertheless, without what it showed.
     */
    @Override
    public void postWindowRestore() {
        IWorkbenchPage page = getWindowConfigurer().getWindow().getActivePage();
        if (page != null) {
            page.closeEditors(page.getEditorReferences(), false);
        }
    }
}
