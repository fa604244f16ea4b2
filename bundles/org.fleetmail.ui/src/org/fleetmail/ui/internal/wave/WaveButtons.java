package org.fleetmail.ui.internal.wave;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.Icons;

/** What can be done with the waves as a whole. */
final class WaveButtons {
    private final Composite column;
    private final String id;
    private final Icons icons;
    private final ShapeFields fields;
    private final Button remove;
    private final Button earlier;
    private final Button later;

    WaveButtons(Composite parent, String id, Icons icons, ShapeFields fields) {
        this.id = id;
        this.icons = icons;
        this.fields = fields;
        column = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(column);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(column);
        button(Messages.WaveButtons_add, "add", fields::add);
        remove = button(Messages.WaveButtons_remove, "remove", fields::remove);
        earlier = button(Messages.WaveButtons_earlier, "earlier", () -> fields.move(-1));
        later = button(Messages.WaveButtons_later, "later", () -> fields.move(1));
    }

    private Button button(String text, String icon, Runnable action) {
        Button button = new Button(column, SWT.PUSH);
        button.setText(text);
        button.setImage(icons.get(icon));
        button.setData(Parts.ID, id + "." + icon);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        return button;
    }

    void enable() {
        int place = fields.place();
        remove.setEnabled(place >= 0);
        earlier.setEnabled(place > 0);
        later.setEnabled(place >= 0 && place < fields.size() - 1);
    }
}
