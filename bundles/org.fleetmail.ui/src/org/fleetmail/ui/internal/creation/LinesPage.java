package org.fleetmail.ui.internal.creation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.SpokenName;

/** A page on which things are written line by line, or not at all; below stands what was understood. */
class LinesPage<T> extends WizardPage {
    private static final int HEIGHT = 120;

    private final String id;
    private final Function<String, Lines<T>> meaning;
    private final Function<T, String> words;
    private Text text;
    private Label understood;

    /**
     * @param id of the field
     * @param meaning what a text says
     * @param words how one thing that was understood is told
     */
    LinesPage(
            String id,
            String title,
            String description,
            Function<String, Lines<T>> meaning,
            Function<T, String> words) {
        super(id, title, null);
        this.id = id;
        this.meaning = meaning;
        this.words = words;
        setDescription(description);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 12).spacing(10, 8).applyTo(area);
        text = new Text(area, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.WRAP);
        text.setData(Parts.ID, id);
        SpokenName.give(text, getTitle());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, HEIGHT)
                .applyTo(text);
        understood = new Label(area, SWT.WRAP);
        understood.setData(Parts.ID, id + ".understood");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(understood);
        createMore(area);
        text.addModifyListener(event -> check());
        setControl(area);
    }

    /** Adds what stands below the lines. */
    void createMore(Composite area) {
        check();
    }

    private void check() {
        Lines<T> lines = meaning.apply(text.getText());
        setErrorMessage(lines.mistake().orElse(null));
        setPageComplete(lines.mistake().isEmpty());
        understood.setText(lines.items().stream().map(words).collect(Collectors.joining("\n")));
    }

    /** What was understood. */
    List<T> items() {
        return meaning.apply(text.getText()).items();
    }
}
