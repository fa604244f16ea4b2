package org.fleetmail.ui.internal.welcome;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.part.EditorPart;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.internal.command.Commands;
import org.fleetmail.ui.internal.creation.NewFleetWizard;
import org.fleetmail.ui.internal.creation.Next;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.SpokenName;

/** Where to begin: what can be opened, made and tried, and the fleets that were opened last. Opening it sends nothing. */
public final class WelcomePage extends EditorPart {
    private static final int WIDTH = 560;

    private Button first;

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        ScrolledComposite scrolled = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        scrolled.setShowFocusedControl(true);
        Composite area = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.swtDefaults()
                .numColumns(2)
                .margins(32, 24)
                .spacing(16, 10)
                .applyTo(area);
        heading(area, Messages.Welcome_heading, JFaceResources.HEADER_FONT);
        words(area, Messages.Welcome_text, 2);
        offers(area);
        heading(area, Messages.Welcome_recent, JFaceResources.BANNER_FONT);
        recent(area);
        scrolled.setContent(area);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.setMinSize(area.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    private static void heading(Composite area, String words, String font) {
        Label label = new Label(area, SWT.NONE);
        label.setText(words);
        label.setFont(JFaceResources.getFont(font));
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 8).applyTo(label);
    }

    private static void words(Composite area, String words, int columns) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(words);
        GridDataFactory.fillDefaults()
                .span(columns, 1)
                .align(SWT.FILL, SWT.CENTER)
                .hint(columns == 1 ? SWT.DEFAULT : WIDTH, SWT.DEFAULT)
                .applyTo(label);
    }

    private void offers(Composite area) {
        Icons icons = new Icons(area);
        IWorkbenchWindow window = getSite().getWorkbenchWindow();
        first = offer(
                area,
                icons,
                "new-fleet",
                Messages.Welcome_new,
                Messages.Welcome_new_text,
                () -> run(Commands.NEW_FLEET));
        offer(area, icons, "open", Messages.Welcome_open, Messages.Welcome_open_text, () -> run(Commands.OPEN_FLEET));
        offer(
                area,
                icons,
                "virtual-office",
                Messages.Welcome_office,
                Messages.Welcome_office_text,
                () -> run(TryOfficeHandler.COMMAND));
        offer(
                area,
                icons,
                "discover",
                Messages.Welcome_discover,
                Messages.Welcome_discover_text,
                () -> window.getService(OpenFleets.class)
                        .current()
                        .ifPresentOrElse(
                                fleet -> run(Commands.DISCOVER), () -> NewFleetWizard.open(window, Next.DISCOVER)));
        offer(
                area,
                icons,
                "guided-steps",
                Messages.Welcome_steps,
                Messages.Welcome_steps_text,
                () -> run(Commands.GUIDED_STEPS));
        offer(
                area,
                icons,
                "contents",
                Messages.Welcome_help,
                Messages.Welcome_help_text,
                () -> run(Commands.HELP_CONTENTS));
    }

    private void run(String command) {
        Commands.run(getSite(), command);
    }

    private static Button offer(
            Composite area, Icons icons, String icon, String words, String explanation, Runnable action) {
        Button button = new Button(area, SWT.PUSH | SWT.LEFT);
        button.setImage(icons.get(icon));
        button.setText(words);
        button.setData(Parts.ID, "welcome." + icon);
        SpokenName.give(button, words + ". " + explanation);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        GridDataFactory.fillDefaults().applyTo(button);
        words(area, explanation, 1);
        return button;
    }

    private void recent(Composite area) {
        IWorkbenchWindow window = getSite().getWorkbenchWindow();
        OpenFleets fleets = window.getService(OpenFleets.class);
        List<Path> files = fleets.recent().all();
        if (files.isEmpty()) {
            words(area, Messages.Welcome_no_recent, 2);
        }
        for (Path file : files) {
            Link link = new Link(area, SWT.NONE);
            String name = NLS.bind(Messages.Welcome_recent_file, file.getFileName(), file.getParent());
            link.setText("<a>" + name.replace("&", "&&") + "</a>");
            link.setData(Parts.ID, "welcome.recent." + file.getFileName());
            link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> fleets.open(file, window)));
            GridDataFactory.fillDefaults().span(2, 1).applyTo(link);
        }
    }

    @Override
    public void setFocus() {
        first.setFocus();
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException();
    }
}
