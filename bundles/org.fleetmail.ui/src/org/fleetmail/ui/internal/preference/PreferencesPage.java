package org.fleetmail.ui.internal.preference;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntFunction;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.fleetmail.core.preference.Preferences;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.rollout.Engines;

/** The first page of the preferences: what they are about, and their way to another computer and back. */
public final class PreferencesPage extends PreferencePage implements IWorkbenchPreferencePage {
    private static final int WIDTH = 420;

    private IntFunction<Optional<Path>> files = this::file;
    private Choices choices;

    /** Has files chosen otherwise than by the dialog of the system: {@link SWT#OPEN} or {@link SWT#SAVE}. */
    void choosing(IntFunction<Optional<Path>> other) {
        files = other;
    }

    @Override
    public void init(IWorkbench workbench) {
        noDefaultAndApplyButton();
        choices = new Choices(Engines.home(), workbench.getService(IThemeEngine.class));
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 12).applyTo(area);
        Label text = new Label(area, SWT.WRAP);
        text.setText(NLS.bind(Messages.PreferencesPage_text, Preferences.file(Engines.home())));
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .hint(WIDTH, SWT.DEFAULT)
                .grab(true, false)
                .applyTo(text);
        button(area, "preferences.export", Messages.PreferencesPage_export, this::export);
        button(area, "preferences.import", Messages.PreferencesPage_import, this::takeOver);
        return area;
    }

    private static void button(Composite area, String id, String words, Runnable work) {
        Button button = new Button(area, SWT.PUSH);
        button.setText(words);
        button.setData(Parts.ID, id);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> work.run()));
    }

    private void export() {
        files.apply(SWT.SAVE).ifPresent(file -> {
            if (choices.get().write(file, true) instanceof Outcome.Failed<Path>(Trouble trouble)) {
                Statuses.show(trouble);
            }
        });
    }

    /** The other pages would write back what they show, so that the dialog ends with it. */
    private void takeOver() {
        files.apply(SWT.OPEN).ifPresent(file -> {
            switch (Preferences.read(file).then(choices::set)) {
                case Outcome.Done<Path> done -> {
                    MessageDialog.openInformation(
                            getShell(),
                            Messages.PreferencesPage_import,
                            NLS.bind(Messages.PreferencesPage_imported, file));
                    if (getContainer() instanceof PreferenceDialog dialog) {
                        dialog.close();
                    }
                }
                case Outcome.Failed<Path>(Trouble trouble) -> Statuses.show(trouble);
            }
        });
    }

    private Optional<Path> file(int style) {
        FileDialog dialog = new FileDialog(getShell(), style);
        dialog.setFilterExtensions(new String[] {"*.properties"});
        dialog.setFileName("fleetmail-preferences.properties");
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }
}
