package org.fleetmail.ui.internal.profile;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.device.profile.Mistake;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.profile.ProfileFile;
import org.fleetmail.device.profile.ProfileLoader;
import org.fleetmail.device.profile.ProfileLoader.Loaded;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.look.Columns;

/** The text of a profile, with what the schema allows next, and every mistake at its line and column. */
public final class ProfileEditor extends EditorPart {
    private static final int CHECK_MILLIS = 300;

    private final ProfileLoader loader = new ProfileLoader();
    private final Runnable check = this::check;
    private StyledText text;
    private TableViewer mistakes;
    private Label verdict;
    private boolean dirty;

    /** Opens the editor of an installed profile. */
    static void open(IWorkbenchPage page, String name) {
        page.getWorkbenchWindow()
                .getService(Services.class)
                .one(ProfileCatalog.class)
                .flatMap(ProfileCatalog::folder)
                .ifPresent(folder -> open(page, name, folder.resolve(name + ".yaml")));
    }

    private static void open(IWorkbenchPage page, String name, Path file) {
        try {
            page.openEditor(new ProfileInput(name, file), Parts.PROFILE_EDITOR);
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    private ProfileInput profile() {
        return (ProfileInput) getEditorInput();
    }

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().margins(6, 4).applyTo(parent);
        verdict = new Label(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(verdict);
        SashForm sash = new SashForm(parent, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        text = new StyledText(sash, SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        text.setData(Parts.ID, "profile.text");
        new Completion(text);
        mistakes = mistakes(sash);
        sash.setWeights(3, 1);
        fill();
        text.addModifyListener(event -> changed());
        check();
    }

    private TableViewer mistakes(Composite parent) {
        Columns<Mistake> columns = new Columns<>(parent, "profile.mistakes", Mistake.class, SWT.SINGLE | SWT.BORDER);
        columns.column("mistake.place", Messages.ProfileEditor_place, 8, each -> each.line() + ":" + each.column())
                .column(
                        "mistake.text",
                        Messages.ProfileEditor_mistake,
                        90,
                        each -> each.text().in(Locale.getDefault()));
        columns.viewer().setContentProvider(ArrayContentProvider.getInstance());
        columns.viewer()
                .addSelectionChangedListener(
                        event -> reveal((Mistake) event.getStructuredSelection().getFirstElement()));
        return columns.viewer();
    }

    private void fill() {
        getSite()
                .getService(Services.class)
                .one(ProfileCatalog.class)
                .map(catalog -> catalog.text(profile().getName()))
                .ifPresent(found -> {
                    switch (found) {
                        case Outcome.Done<String>(String yaml) -> text.setText(yaml);
                        case Outcome.Failed<String>(Trouble trouble) -> Statuses.show(trouble);
                    }
                });
    }

    private void changed() {
        dirty = true;
        firePropertyChange(PROP_DIRTY);
        text.getDisplay().timerExec(CHECK_MILLIS, check);
    }

    private void check() {
        if (text.isDisposed()) {
            return;
        }
        List<Mistake> found = switch (loader.load(profile().getName() + ".yaml", text.getText())) {
            case Loaded.Right right -> List.of();
            case Loaded.Wrong(List<Mistake> wrong) -> wrong;
        };
        mistakes.setInput(found);
        verdict.setText(
                found.isEmpty() ? Messages.ProfileEditor_right : NLS.bind(Messages.ProfileEditor_wrong, found.size()));
        mark(found);
    }

    /** Underlines from the place of each mistake to the end of its line. */
    private void mark(List<Mistake> found) {
        text.setStyleRanges(new StyleRange[0]);
        for (Mistake mistake : found) {
            int start = offset(mistake);
            int end = text.getOffsetAtLine(lineOf(mistake))
                    + text.getLine(lineOf(mistake)).length();
            StyleRange range = new StyleRange();
            range.start = Math.min(start, Math.max(0, end - 1));
            range.length = Math.max(0, end - range.start);
            range.underline = true;
            range.underlineStyle = SWT.UNDERLINE_SQUIGGLE;
            range.underlineColor = text.getDisplay().getSystemColor(SWT.COLOR_RED);
            if (range.length > 0) {
                text.setStyleRange(range);
            }
        }
    }

    private int lineOf(Mistake mistake) {
        return Math.clamp(mistake.line() - 1, 0, text.getLineCount() - 1);
    }

    private int offset(Mistake mistake) {
        int start = text.getOffsetAtLine(lineOf(mistake));
        return Math.min(start + mistake.column() - 1, text.getCharCount());
    }

    private void reveal(Mistake mistake) {
        if (mistake != null) {
            text.setSelection(offset(mistake));
            text.showSelection();
            text.setFocus();
        }
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        switch (ProfileFile.replace(profile().file(), text.getText())) {
            case Outcome.Done<Path> done -> saved();
            case Outcome.Failed<Path>(Trouble trouble) -> {
                Statuses.show(trouble);
                monitor.setCanceled(true);
            }
        }
    }

    private void saved() {
        dirty = false;
        firePropertyChange(PROP_DIRTY);
        getSite().getService(Services.class).one(ProfileCatalog.class).ifPresent(ProfileCatalog::reload);
    }

    @Override
    public void doSaveAs() {
        doSave(new org.eclipse.core.runtime.NullProgressMonitor());
    }

    @Override
    public boolean isDirty() {
        return dirty;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void setFocus() {
        text.setFocus();
    }
}
