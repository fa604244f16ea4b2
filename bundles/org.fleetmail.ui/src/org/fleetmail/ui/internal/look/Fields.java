package org.fleetmail.ui.internal.look;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.ui.Parts;

/**
 * The fields of a wizard's page in three columns, each with a label and a name in a screen reader.
 *
 * @param area where they stand
 */
public record Fields(Composite area) {
    private static final int WIDTH = 420;

    /** An area of labels and fields. */
    public static Fields in(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults()
                .numColumns(3)
                .margins(12, 12)
                .spacing(10, 8)
                .applyTo(area);
        return new Fields(area);
    }

    /**
     * A line to fill in.
     *
     * @param columns how many of the two columns beside the label it takes
     */
    public Text text(String label, String id, String hint, int columns) {
        label(label);
        Text text = new Text(area, SWT.BORDER);
        text.setData(Parts.ID, id);
        text.setMessage(hint);
        SpokenName.give(text, label);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .hint(WIDTH, SWT.DEFAULT)
                .span(columns, 1)
                .applyTo(text);
        return text;
    }

    /** Something to choose from. */
    public Combo combo(String label, String id) {
        label(label);
        Combo combo = new Combo(area, SWT.READ_ONLY);
        combo.setData(Parts.ID, id);
        SpokenName.give(combo, label);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .align(SWT.BEGINNING, SWT.CENTER)
                .applyTo(combo);
        return combo;
    }

    /** A row of boxes to tick. */
    public Composite boxes(String label, int columns) {
        label(label);
        Composite boxes = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(14, 4).applyTo(boxes);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(boxes);
        return boxes;
    }

    /** A box to tick. */
    public static Button box(Composite boxes, String words, String id, boolean ticked) {
        Button box = new Button(boxes, SWT.CHECK);
        box.setText(words);
        box.setData(Parts.ID, id);
        box.setSelection(ticked);
        return box;
    }

    private void label(String words) {
        new Label(area, SWT.NONE).setText(words);
    }
}
