package org.fleetmail.ui.internal.navigator;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPartSite;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.command.Commands;
import org.fleetmail.ui.internal.look.Icons;

/** What the navigator shows while no fleet is open: what to do first. */
final class EmptyState {
    private EmptyState() {}

    static Composite create(Composite parent, IWorkbenchPartSite site) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(16, 16).spacing(8, 10).applyTo(area);
        Label text = new Label(area, SWT.WRAP);
        text.setText(Messages.EmptyState_text);
        GridDataFactory.fillDefaults().grab(true, false).hint(180, SWT.DEFAULT).applyTo(text);
        Icons icons = new Icons(area);
        button(area, Messages.EmptyState_open, "open", icons, () -> Commands.run(site, Commands.OPEN_FLEET));
        button(area, Messages.EmptyState_create, "new-fleet", icons, () -> Commands.run(site, Commands.NEW_FLEET));
        button(area, Messages.EmptyState_try, "virtual-office", icons, () -> Commands.run(site, Commands.TRY_OFFICE));
        return area;
    }

    private static void button(Composite area, String text, String icon, Icons icons, Runnable action) {
        Button button = new Button(area, SWT.PUSH);
        button.setText(text);
        button.setImage(icons.get(icon));
        button.setData(Parts.ID, "empty." + icon);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(button);
    }
}
