package org.fleetmail.ui.internal.rollout;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.Icons;

/** A row of buttons, each with an icon and an identity. */
public final class Buttons {
    private final Composite row;
    private final String id;
    private final Icons icons;

    /** @param id beginning of the identities; the icon's name is its end */
    public Buttons(Composite parent, String id, Icons icons) {
        this.id = id;
        this.icons = icons;
        row = new Composite(parent, SWT.NONE);
        RowLayoutFactory.fillDefaults().spacing(6).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    }

    /** Adds a button that does something. */
    public Button add(String text, String tooltip, String icon, Runnable action) {
        Button button = new Button(row, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(tooltip);
        button.setImage(icons.get(icon));
        button.setData(Parts.ID, id + "." + icon);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    /** Puts another word and icon on a button. */
    public void change(Button button, String text, String icon) {
        if (!text.equals(button.getText())) {
            button.setText(text);
            button.setImage(icons.get(icon));
            row.layout();
        }
    }
}
