package org.fleetmail.ui.internal.wave;

import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.rollout.plan.StopAfter;
import org.fleetmail.ui.Parts;

/** How many devices at the same time, and after how many failures what stops. */
final class PaceForm {
    private static final int NUMBER_WIDTH = 60;

    private final Composite area;
    private final String id;
    private final Runnable edited;
    private final Text parallel;
    private final Text failures;
    private final Text ofModel;
    private final Text atSite;
    private PaceDraft draft = new PaceDraft(1, StopAfter.USUAL);
    private boolean showing;

    PaceForm(Composite parent, String id, Runnable edited) {
        this.id = id;
        this.edited = edited;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(8).spacing(8, 4).applyTo(area);
        failures = number(Messages.PaceForm_failures, "failures", typed -> draft.failures = typed);
        ofModel = number(Messages.PaceForm_of_model, "of-model", typed -> draft.ofModel = typed);
        atSite = number(Messages.PaceForm_at_site, "at-site", typed -> draft.atSite = typed);
        parallel = number(Messages.PaceForm_parallel, "parallel", typed -> draft.parallel = typed);
    }

    private Text number(String label, String what, Consumer<String> typed) {
        new Label(area, SWT.NONE).setText(label);
        Text text = new Text(area, SWT.BORDER);
        text.setData(Parts.ID, id + "." + what);
        text.addModifyListener(event -> {
            if (!showing) {
                typed.accept(text.getText());
                edited.run();
            }
        });
        GridDataFactory.swtDefaults().hint(NUMBER_WIDTH, SWT.DEFAULT).applyTo(text);
        return text;
    }

    Control control() {
        return area;
    }

    PaceDraft draft() {
        return draft;
    }

    void show(PaceDraft shown) {
        showing = true;
        draft = shown;
        parallel.setText(shown.parallel);
        failures.setText(shown.failures);
        ofModel.setText(shown.ofModel);
        atSite.setText(shown.atSite);
        showing = false;
    }
}
