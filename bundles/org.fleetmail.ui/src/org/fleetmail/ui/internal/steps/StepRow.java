package org.fleetmail.ui.internal.steps;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.SpokenName;

/** A step in the view: whether it is done, what to do, and the button that opens what it is done with. */
final class StepRow {
    private static final int WIDTH = 260;

    private final Step step;
    private final Icons icons;
    private final Label sign;
    private final Label state;

    /** @param area with three columns */
    StepRow(Composite area, Icons icons, int number, Step step, Runnable opens) {
        this.step = step;
        this.icons = icons;
        sign = new Label(area, SWT.NONE);
        Label title = new Label(area, SWT.WRAP);
        title.setText(number + ".  " + step.title());
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(title);
        state = new Label(area, SWT.NONE);
        state.setData(Parts.ID, "steps.state." + step);
        new Label(area, SWT.NONE);
        Label text = new Label(area, SWT.WRAP);
        text.setText(step.text());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(text);
        Button open = new Button(area, SWT.PUSH);
        open.setText(Messages.StepsView_open);
        open.setData(Parts.ID, "steps.open." + step);
        open.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> opens.run()));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(open);
        SpokenName.give(open, step.title());
    }

    void show(boolean done) {
        sign.setImage(icons.get(done ? "state-good" : "state-none"));
        state.setText(done ? Messages.StepsView_done : Messages.StepsView_open_step);
        state.requestLayout();
    }

    Step step() {
        return step;
    }
}
