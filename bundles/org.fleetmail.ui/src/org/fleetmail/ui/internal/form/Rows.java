package org.fleetmail.ui.internal.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.FleetPackage.Literals;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.edit.Edits;
import org.fleetmail.ui.internal.look.Columns;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.FeatureTexts;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.SpokenName;

/** Things that belong to an object and have no identity, such as notes or waves: a table of them, and the fields of one. */
final class Rows {
    private static final int HEIGHT = 84;
    private static final int CHARACTERS = 12;

    private final FormContext context;
    private final Composite parent;
    private final EObject owner;
    private final EReference feature;
    private final String id;
    private Columns<EObject> table;
    private Button remove;
    private Button earlier;
    private Button later;
    private Composite area;
    private FormContext part;
    private EObject shown;

    /** @param parent has a grid of two columns */
    Rows(FormContext context, Composite parent, EObject owner, EReference feature) {
        this.context = context;
        this.parent = parent;
        this.owner = owner;
        this.feature = feature;
        this.id = feature.getEContainingClass().getName() + "." + feature.getName();
    }

    void create() {
        context.labelAbove(parent, feature);
        Composite side = context.toolkit().createComposite(parent);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(side);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).applyTo(side);
        createTable(side);
        createButtons(side);
        context.refreshing(this::refresh);
        enable();
    }

    private void createTable(Composite side) {
        table = new Columns<>(side, id, EObject.class, SWT.BORDER);
        for (EStructuralFeature each : feature.getEReferenceType().getEAllStructuralFeatures()) {
            table.column(id + "." + each.getName(), FeatureTexts.label(each), CHARACTERS, row -> text(row, each));
        }
        SpokenName.give(table.viewer().getTable(), FeatureTexts.label(feature));
        table.viewer().setContentProvider(ArrayContentProvider.getInstance());
        table.viewer().addSelectionChangedListener(event -> selected());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, HEIGHT)
                .applyTo(table.control());
    }

    private static String text(EObject row, EStructuralFeature feature) {
        Object value = row.eGet(feature);
        List<?> all = value instanceof List<?> many ? many : value == null ? List.of() : List.of(value);
        return all.stream().map(each -> word(feature, each)).collect(Collectors.joining(", "));
    }

    private static String word(EStructuralFeature feature, Object value) {
        return switch (value) {
            case Enumerator literal
            when feature instanceof EAttribute attribute ->
                FeatureTexts.literal((EEnum) attribute.getEAttributeType(), literal);
            case Boolean yes -> yes ? Messages.Rows_yes : "";
            case EObject object -> inWords(object);
            default -> value.toString();
        };
    }

    /** A thing within a row, in the words of what is set. */
    private static String inWords(EObject object) {
        return object instanceof org.fleetmail.model.Element
                ? Elements.name(object)
                : object.eClass().getEAllAttributes().stream()
                        .map(each -> text(object, each))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    private void createButtons(Composite side) {
        Composite bar = context.toolkit().createComposite(side);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(4, 0).applyTo(bar);
        Icons icons = new Icons(bar);
        button(bar, icons, "add", Messages.Rows_add, this::add);
        remove = button(bar, icons, "remove", Messages.Rows_remove, this::remove);
        if (feature == Literals.ROLLOUT__WAVES) {
            earlier = button(bar, icons, "earlier", Messages.Rows_earlier, () -> move(-1));
            later = button(bar, icons, "later", Messages.Rows_later, () -> move(1));
        }
    }

    private Button button(Composite bar, Icons icons, String what, String words, Runnable action) {
        Button button = context.toolkit().createButton(bar, words, SWT.PUSH);
        button.setImage(icons.get(what));
        button.setData(Parts.ID, id + "." + what);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    @SuppressWarnings("unchecked")
    private List<EObject> rows() {
        return (List<EObject>) owner.eGet(feature);
    }

    private Optional<EObject> selection() {
        return Optional.ofNullable(
                (EObject) table.viewer().getStructuredSelection().getFirstElement());
    }

    private void add() {
        EObject added = FleetFactory.eINSTANCE.create(feature.getEReferenceType());
        if (feature == Literals.ELEMENT__NOTES) {
            added.eSet(Literals.NOTE__DATE, LocalDate.now().toString());
            added.eSet(Literals.NOTE__AUTHOR, System.getProperty("user.name", ""));
        }
        Edits.add(context.fleet().domain(), owner, feature, added);
        table.viewer().setSelection(new StructuredSelection(added), true);
    }

    private void remove() {
        selection().ifPresent(row -> Edits.remove(context.fleet().domain(), owner, feature, row));
    }

    private void move(int by) {
        selection()
                .ifPresent(row -> Edits.move(context.fleet().domain(), owner, feature, row, rows().indexOf(row) + by));
    }

    private void refresh() {
        if (table.control().isDisposed()) {
            return;
        }
        if (!rows().equals(table.viewer().getInput())) {
            table.viewer().setInput(new ArrayList<>(rows()));
        }
        table.viewer().refresh();
        selected();
    }

    private void selected() {
        enable();
        EObject now = selection().orElse(null);
        if (now != shown) {
            shown = now;
            rebuild();
        }
    }

    private void enable() {
        int place = selection().map(rows()::indexOf).orElse(-1);
        remove.setEnabled(place >= 0);
        if (earlier != null) {
            earlier.setEnabled(place > 0);
            later.setEnabled(place >= 0 && place < rows().size() - 1);
        }
    }

    private void rebuild() {
        if (area != null) {
            context.end(part, area);
            area = null;
        }
        if (shown != null) {
            area = context.toolkit().createComposite(table.control().getParent());
            GridLayoutFactory.fillDefaults()
                    .numColumns(2)
                    .spacing(8, 7)
                    .margins(0, 2)
                    .applyTo(area);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
            part = context.part();
            new FeatureFields(part, area, shown).all(feature.getEReferenceType().getEAllStructuralFeatures());
        }
        FormContext.reflow(table.control());
    }
}
