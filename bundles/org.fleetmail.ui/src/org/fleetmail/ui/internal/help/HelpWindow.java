package org.fleetmail.ui.internal.help;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.fleetmail.ui.Parts;

/** The help beside a dialog; it closes with the dialog, or by Escape. */
final class HelpWindow {
    private static final Point SIZE = new Point(560, 640);
    private static final String OPEN = "org.fleetmail.help.window";

    private final Shell shell;
    private final HelpBrowser browser;

    private HelpWindow(Shell dialog) {
        shell = new Shell(dialog, SWT.CLOSE | SWT.TITLE | SWT.RESIZE | SWT.MODELESS);
        shell.setText(Messages.HelpWindow_title);
        shell.setData(Parts.ID, "help.window");
        shell.setLayout(new FillLayout());
        browser = new HelpBrowser(shell);
        shell.setBounds(beside(dialog));
        dialog.setData(OPEN, this);
    }

    /** The one of this dialog; of the window itself where it is one. */
    static HelpWindow over(Shell dialog) {
        if (dialog.getParent() != null
                && dialog.getParent().getShell().getData(OPEN) instanceof HelpWindow open
                && open.shell == dialog) {
            return open;
        }
        return dialog.getData(OPEN) instanceof HelpWindow open && !open.shell.isDisposed()
                ? open
                : new HelpWindow(dialog);
    }

    /** At the right of the dialog, as far as the screen allows. */
    private static Rectangle beside(Shell dialog) {
        Rectangle screen = dialog.getMonitor().getClientArea();
        Rectangle bounds = dialog.getBounds();
        int height = Math.min(SIZE.y, screen.height);
        int x = Math.min(bounds.x + bounds.width, screen.x + screen.width - SIZE.x);
        int y = Math.min(bounds.y, screen.y + screen.height - height);
        return new Rectangle(Math.max(screen.x, x), Math.max(screen.y, y), SIZE.x, height);
    }

    void show(String page) {
        browser.show(page);
        shell.open();
        browser.setFocus();
    }
}
