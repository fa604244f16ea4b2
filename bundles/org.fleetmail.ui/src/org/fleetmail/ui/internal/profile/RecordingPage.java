package org.fleetmail.ui.internal.profile;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.look.FileDrop;
import org.fleetmail.ui.internal.look.Wait;

/** Takes the recording, by name or dropped on the page, and says what was understood of it. */
final class RecordingPage extends WizardPage {
    private final Learning learning;
    private Text file;
    private Text title;
    private Text maker;
    private Text name;
    private Text by;
    private StyledText understood;
    private boolean filling;

    RecordingPage(Learning learning) {
        super("recording", Messages.RecordingPage_title, null);
        this.learning = learning;
        setDescription(Messages.RecordingPage_description);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
        file = field(area, Messages.RecordingPage_file, "learn.file", 1);
        Button browse = new Button(area, SWT.PUSH);
        browse.setText(Messages.RecordingPage_browse);
        browse.setData(Parts.ID, "learn.browse");
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
        file.addListener(SWT.DefaultSelection, event -> read());
        file.addListener(SWT.FocusOut, event -> read());
        title = field(area, Messages.RecordingPage_model, "learn.title", 2);
        maker = field(area, Messages.RecordingPage_maker, "learn.maker", 2);
        name = field(area, Messages.RecordingPage_name, "learn.name", 2);
        by = field(area, Messages.RecordingPage_by, "learn.by", 2);
        by.setText(learning.draft().by());
        for (Text text : new Text[] {title, maker, name, by}) {
            text.addModifyListener(event -> described());
        }
        understood = new StyledText(area, SWT.BORDER | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        understood.setData(Parts.ID, "learn.understood");
        understood.setMargins(8, 6, 8, 6);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, true).applyTo(understood);
        understood.setText(Messages.RecordingPage_how);
        FileDrop.on(area, files -> {
            file.setText(files.getFirst().toString());
            read();
        });
        setControl(area);
    }

    private static Text field(Composite area, String label, String id, int span) {
        Label caption = new Label(area, SWT.NONE);
        caption.setText(label);
        Text text = new Text(area, SWT.BORDER);
        text.setData(Parts.ID, id);
        GridDataFactory.fillDefaults().grab(true, false).span(span, 1).applyTo(text);
        return text;
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setFilterExtensions("*.har", "*.*");
        String chosen = dialog.open();
        if (chosen != null) {
            file.setText(chosen);
            read();
        }
    }

    private String shown = "";

    private void read() {
        if (file.getText().isBlank() || file.getText().equals(shown)) {
            return;
        }
        shown = file.getText();
        try {
            Path path = Path.of(shown.strip());
            Wait.in(getContainer(), Messages.LearnWizard_title, () -> Learning.read(path))
                    .ifPresent(learning::take);
        } catch (InvalidPathException e) {
            Statuses.log(e);
        }
        fill();
    }

    private void fill() {
        filling = true;
        learning.trouble().ifPresent(why -> understood.setText(why.in(Locale.getDefault())));
        learning.lesson().ifPresent(lesson -> {
            title.setText(learning.draft().title());
            maker.setText(learning.draft().maker());
            name.setText(learning.draft().name());
            new LessonWords(understood).show(lesson);
        });
        filling = false;
        check();
    }

    private void described() {
        if (!filling && learning.lesson().isPresent()) {
            learning.describe(
                    name.getText().strip(),
                    title.getText().strip(),
                    maker.getText().strip(),
                    by.getText().strip());
            check();
        }
    }

    private void check() {
        boolean named = name.getText().strip().matches("[a-z0-9][a-z0-9-]{0,62}");
        boolean read = learning.lesson().isPresent();
        setErrorMessage(
                learning.trouble().isPresent()
                        ? Messages.RecordingPage_unusable
                        : read && !named ? Messages.RecordingPage_bad_name : null);
        setPageComplete(read && named && learning.usable());
    }
}
