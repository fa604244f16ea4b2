package org.fleetmail.ui.internal.notice;

import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.fleetmail.ui.Parts;

/** A small window at the lower edge of the screen, which takes no focus and goes by itself. A click on it shows the console. */
final class Notice extends PopupDialog {
    private static final int SHOWN_MILLIS = 8_000;
    private static final int WIDTH = 320;
    private static final int MARGIN = 16;

    private final Shell console;
    private final String words;

    Notice(Shell console, String title, String words) {
        super(console, SWT.NO_FOCUS | SWT.ON_TOP | SWT.TOOL, false, false, false, false, false, title, null);
        this.console = console;
        this.words = words;
    }

    @Override
    public int open() {
        int result = super.open();
        getShell().setData(Parts.ID, "notice");
        getShell().getDisplay().timerExec(SHOWN_MILLIS, this::close);
        return result;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Label text = new Label(parent, SWT.WRAP);
        text.setText(words);
        text.setData(Parts.ID, "notice.text");
        text.addListener(SWT.MouseUp, event -> {
            close();
            console.setMinimized(false);
            console.forceActive();
        });
        GridDataFactory.fillDefaults()
                .hint(WIDTH, SWT.DEFAULT)
                .indent(6, 4)
                .grab(true, true)
                .applyTo(text);
        return text;
    }

    @Override
    protected Point getInitialLocation(Point size) {
        Rectangle screen = console.getMonitor().getClientArea();
        return new Point(screen.x + screen.width - size.x - MARGIN, screen.y + screen.height - size.y - MARGIN);
    }
}
