package org.fleetmail.ui.internal.properties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.fleetmail.exchange.column.Column;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.model.Element;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Registration;
import org.fleetmail.ui.fleet.Topic;
import org.fleetmail.ui.internal.cell.CellField;
import org.fleetmail.ui.internal.cell.Cells;
import org.fleetmail.ui.internal.edit.Edits;
import org.fleetmail.ui.internal.edit.StackAction;
import org.fleetmail.ui.internal.look.FeatureTexts;

/**
 * What the selected elements have in common, whatever part of the window they are selected in. A field says "mixed" where
 * they differ; what is changed here is changed in all of them, as one step of undo.
 */
public final class PropertiesView extends ViewPart {
    private final ISelectionListener listener = this::selected;
    private final List<CellField> fields = new ArrayList<>();
    private OpenFleets fleets;
    private Label heading;
    private ScrolledComposite sheet;
    private StackAction[] actions = {};
    private Registration registration = () -> {};
    private List<Element> elements = List.of();
    private Optional<Kind> kind = Optional.empty();
    private Optional<OpenFleet> fleet = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        fleets = getSite().getService(OpenFleets.class);
        GridLayoutFactory.fillDefaults().margins(8, 6).spacing(6, 6).applyTo(parent);
        heading = new Label(parent, SWT.WRAP);
        heading.setData(Parts.ID, "properties.heading");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(heading);
        sheet = new ScrolledComposite(parent, SWT.V_SCROLL);
        sheet.setShowFocusedControl(true);
        sheet.setExpandHorizontal(true);
        sheet.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sheet);
        actions = StackAction.install(getViewSite().getActionBars());
        getSite().getPage().addSelectionListener(listener);
        registration = fleets.onChange(this::changed);
        refresh();
        selected(null, getSite().getPage().getSelection());
    }

    /** Where nothing is selected, what was selected before stays. */
    private void selected(IWorkbenchPart part, ISelection selection) {
        if (part != this && selection instanceof IStructuredSelection structured && !structured.isEmpty()) {
            show(ofOneKind(structured.toList()));
        }
    }

    private static List<Element> ofOneKind(List<?> selected) {
        Optional<Kind> first =
                selected.stream().flatMap(each -> kindOf(each).stream()).findFirst();
        return first.map(kind -> selected.stream()
                        .filter(kind.type()::isInstance)
                        .map(Element.class::cast)
                        .toList())
                .orElse(List.of());
    }

    private static Optional<Kind> kindOf(Object element) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.type().isInstance(element))
                .findFirst();
    }

    private void show(List<Element> chosen) {
        Optional<OpenFleet> home = chosen.stream().findFirst().flatMap(fleets::of);
        elements = home.isPresent() ? chosen : List.of();
        Optional<Kind> now = elements.stream().findFirst().flatMap(PropertiesView::kindOf);
        if (!now.equals(kind) || !home.equals(fleet)) {
            kind = now;
            fleet = home;
            Arrays.stream(actions).forEach(action -> action.use(home.orElse(null)));
            build();
        }
        refresh();
    }

    private void build() {
        fields.clear();
        if (sheet.getContent() != null) {
            sheet.getContent().dispose();
        }
        Composite area = new Composite(sheet, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(14, 5).applyTo(area);
        kind.ifPresent(shown -> shown.columns().stream()
                .filter(Cells::isEditable)
                .forEach(column -> fields.add(field(area, column, fleet.orElseThrow()))));
        sheet.setContent(area);
        sheet.setMinSize(area.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    private CellField field(Composite area, Column column, OpenFleet home) {
        Label label = new Label(area, SWT.NONE);
        label.setText(column.label().in(Locale.getDefault()));
        label.setToolTipText(FeatureTexts.meaning(column.feature()));
        CellField field = CellField.in(area, "properties." + column.id(), column, home.fleet(), CellField.Style.FORM);
        field.control().setToolTipText(FeatureTexts.meaning(column.feature()));
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(field.control());
        field.onTake(value -> Edits.setAll(home.domain(), elements, column.feature(), value));
        return field;
    }

    private void refresh() {
        heading.setText(kind.map(shown -> NLS.bind(
                        Messages.PropertiesView_heading,
                        elements.size(),
                        shown.label().in(Locale.getDefault())))
                .orElse(Messages.PropertiesView_nothing));
        if (!elements.isEmpty()) {
            fields.forEach(field -> field.show(elements));
        }
    }

    private void changed(OpenFleet other, Topic topic) {
        switch (topic) {
            case CONTENT -> {
                if (elements.stream().anyMatch(element -> element.eContainer() == null)) {
                    show(elements.stream()
                            .filter(element -> element.eContainer() != null)
                            .toList());
                } else {
                    refresh();
                }
            }
            case CLOSED -> {
                if (fleet.filter(other::equals).isPresent()) {
                    show(List.of());
                }
            }
            case OPENED, COMMANDS, FINDINGS, STATES, FILE, SAVING -> {}
        }
    }

    @Override
    public void setFocus() {
        if (fields.isEmpty()) {
            sheet.setFocus();
        } else {
            fields.getFirst().begin();
        }
    }

    @Override
    public void dispose() {
        getSite().getPage().removeSelectionListener(listener);
        registration.end();
        Arrays.stream(actions).forEach(action -> action.use(null));
        super.dispose();
    }
}
