package org.fleetmail.ui.internal.look;

import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.fleetmail.ui.Parts;

/** A dialog with room for a table, which a person may make larger. */
public abstract class LargeDialog extends TitleAreaDialog {
    private static final Point SIZE = new Point(900, 600);

    private final String title;
    private final String id;

    /** @param id identity of its window */
    protected LargeDialog(Shell shell, String title, String id) {
        super(shell);
        this.title = title;
        this.id = id;
    }

    /** Fills the area, which has a grid of one column. */
    protected abstract void fill(Composite area);

    @Override
    protected final void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
        shell.setData(Parts.ID, id);
    }

    @Override
    protected final Point getInitialSize() {
        return Letters.scaled(SIZE);
    }

    @Override
    protected final boolean isResizable() {
        return true;
    }

    @Override
    protected final Control createDialogArea(Composite parent) {
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().margins(10, 8).applyTo(area);
        fill(area);
        return area;
    }
}
