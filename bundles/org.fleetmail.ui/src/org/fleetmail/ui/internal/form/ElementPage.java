package org.fleetmail.ui.internal.form;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.fleetmail.model.FleetPackage.Literals;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.Registration;
import org.fleetmail.ui.fleet.Topic;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.Icons;

/** The form of one element: a heading that collects what is wrong, and sections of fields. */
public abstract class ElementPage extends FormPage {
    /** Key under which style sheets find the class of a control. */
    private static final String CSS_CLASS = "org.eclipse.e4.ui.css.CssClassName";

    /** Characters of a name that the heading shows. */
    private static final int HEADING = 40;

    private final ElementEditor editor;
    private FormContext context;
    private Registration registration = () -> {};

    protected ElementPage(ElementEditor editor, String id, String title) {
        super(editor, id, title);
        this.editor = editor;
    }

    /** Fills the body, which has a grid of the given number of columns. */
    protected abstract void fill(Composite body, FormContext fields);

    protected int columns() {
        return 1;
    }

    @Override
    protected final void createFormContent(IManagedForm managed) {
        FormToolkit toolkit = managed.getToolkit();
        ScrolledForm form = managed.getForm();
        form.setShowFocusedControl(true);
        toolkit.decorateFormHeading(form.getForm());
        title();
        form.setImage(new Icons(form).get(Elements.icon(editor.element().eClass())));
        context = new FormContext(
                toolkit,
                fleet(),
                new FieldMarks(managed.getMessageManager(), editor.element().eClass()));
        GridLayoutFactory.swtDefaults()
                .numColumns(columns())
                .equalWidth(true)
                .margins(10, 8)
                .spacing(18, 12)
                .applyTo(form.getBody());
        fill(form.getBody(), context);
        showState();
        managed.reflow(true);
        registration = fleet().onChange(this::changed);
    }

    private void changed(Topic topic) {
        switch (topic) {
            case CONTENT -> {
                context.refresh();
                title();
            }
            case FINDINGS -> showState();
            case SAVING -> context.flush();
            case COMMANDS, STATES, OPENED, CLOSED -> {}
        }
    }

    private void showState() {
        title();
        context.marks().findings(fleet().findingsOf(editor.element()));
    }

    /** A form is laid out anew with each title. */
    private void title() {
        ScrolledForm form = getManagedForm().getForm();
        String name = heading(Elements.name(editor.element()));
        if (!name.equals(form.getText())) {
            form.setText(name);
        }
    }

    /** The beginning of a name: one word that is wider than the window would make all of the form as wide. */
    static String heading(String name) {
        return name.codePointCount(0, name.length()) > HEADING
                ? name.substring(0, name.offsetByCodePoints(0, HEADING)) + "…"
                : name;
    }

    /** A titled part of the form; its client has a grid of two columns. */
    protected final Composite section(Composite body, String title, String description) {
        FormToolkit toolkit = context.toolkit();
        int style = ExpandableComposite.TITLE_BAR | (description.isEmpty() ? SWT.NONE : Section.DESCRIPTION);
        Section section = toolkit.createSection(body, style);
        section.setText(title);
        if (!description.isEmpty()) {
            section.setDescription(description);
        }
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.BEGINNING)
                .applyTo(section);
        Composite client = toolkit.createComposite(section);
        GridLayoutFactory.swtDefaults()
                .numColumns(2)
                .margins(2, 6)
                .spacing(8, 7)
                .applyTo(client);
        client.setData(CSS_CLASS, "FleetmailFields");
        section.setClient(client);
        return client;
    }

    /** The part of the form with what people have noted about the element. */
    protected final void notes(Composite body) {
        new FeatureFields(context, section(body, Messages.ElementPage_notes, ""), editor.element())
                .all(List.of(Literals.ELEMENT__NOTES));
    }

    protected final OpenFleet fleet() {
        return editor.fleet();
    }

    @Override
    public void dispose() {
        registration.end();
        if (context != null) {
            context.dispose();
        }
        super.dispose();
    }
}
