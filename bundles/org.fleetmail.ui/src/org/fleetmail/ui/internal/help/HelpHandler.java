package org.fleetmail.ui.internal.help;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fleetmail.help.HelpPage;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Statuses;

/**
 * Shows the help about what a person looks at; with {@code :contents} in the plugin.xml its contents. In the window it is a
 * view; over a dialog, which lets nobody use the window, it is a window of its own.
 */
public final class HelpHandler extends AbstractHandler implements IExecutableExtension {
    private boolean contents;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        contents = "contents".equals(data);
    }

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbench workbench = PlatformUI.getWorkbench();
        IWorkbenchWindow window = Optional.ofNullable(workbench.getActiveWorkbenchWindow())
                .orElseGet(() -> workbench.getWorkbenchWindows()[0]);
        Shell shell = Optional.ofNullable(HandlerUtil.getActiveShell(event))
                .filter(active -> !active.isDisposed())
                .orElseGet(window::getShell);
        String page = contents ? HelpPage.CONTENTS : HelpSubject.of(shell, window);
        if (shell == window.getShell()) {
            show(window, page);
        } else {
            HelpWindow.over(shell).show(page);
        }
        return null;
    }

    private static void show(IWorkbenchWindow window, String page) {
        try {
            ((HelpView) window.getActivePage().showView(Parts.HELP)).show(page);
        } catch (PartInitException e) {
            Statuses.log(e);
        }
    }
}
