package org.fleetmail.ui.internal.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.fleetmail.exchange.column.Column;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;
import org.fleetmail.ui.internal.look.SpokenName;

/**
 * A field for one column of one or several elements: a line to type in, or values to choose from. Enter takes over, Esc
 * leaves, what cannot be held is marked while it is typed.
 */
public abstract class CellField {
    /** How a person left the field. */
    public enum End {
        TAKEN,
        /** With Esc. */
        LEFT,
        NEXT,
        BEFORE,
        /** By going somewhere else. */
        ELSEWHERE
    }

    /** Where the field stands. */
    public enum Style {
        CELL,
        FORM
    }

    final Column column;
    final Fleet fleet;
    private final ControlDecoration mark;
    private final Control control;
    private Consumer<Object> taking = value -> {};
    private Consumer<End> ending = end -> {};
    private boolean ended;

    CellField(Control control, Column column, Fleet fleet) {
        this.control = control;
        this.column = column;
        this.fleet = fleet;
        mark = new ControlDecoration(control, SWT.TOP | SWT.RIGHT);
        mark.setImage(FieldDecorationRegistry.getDefault()
                .getFieldDecoration(FieldDecorationRegistry.DEC_ERROR)
                .getImage());
        mark.hide();
        SpokenName.give(control, column.label().in(Locale.getDefault()));
        control.addListener(SWT.Traverse, this::traverse);
        control.addListener(SWT.FocusOut, event -> left());
    }

    /** The field that suits a column. */
    public static CellField in(Composite parent, String id, Column column, Fleet fleet, Style style) {
        return Choice.of(column, fleet).isEmpty()
                ? new LineField(parent, id, column, fleet, style)
                : new ChoiceField(parent, id, column, fleet, style);
    }

    /** The control to lay out. */
    public Control control() {
        return control;
    }

    /** Shows what elements have; they have at least one. */
    public abstract void show(List<? extends Element> elements);

    /** What stands in the field now. */
    abstract Typed typed();

    /** Whether a person changed what is shown. */
    abstract boolean isChanged();

    /** Shows again what was shown first. */
    abstract void reset();

    /** Lets a person type. */
    public void begin() {
        control.setFocus();
    }

    /** Takes a value that is not the one shown first. */
    public void onTake(Consumer<Object> action) {
        taking = action;
    }

    /** Does something when a person has left the field. */
    public void onEnd(Consumer<End> action) {
        ending = action;
    }

    /** Marks what cannot be taken. */
    void check() {
        if (isChanged() && typed() instanceof Typed.Wrong(String why)) {
            mark.setDescriptionText(why);
            mark.show();
            mark.showHoverText(why);
        } else {
            mark.hideHover();
            mark.hide();
        }
    }

    private void traverse(Event event) {
        switch (event.detail) {
            case SWT.TRAVERSE_RETURN -> end(event, End.TAKEN);
            case SWT.TRAVERSE_ESCAPE -> {
                reset();
                check();
                end(event, End.LEFT);
            }
            case SWT.TRAVERSE_TAB_NEXT -> end(event, End.NEXT);
            case SWT.TRAVERSE_TAB_PREVIOUS -> end(event, End.BEFORE);
            default -> {}
        }
    }

    /** In a form, Tab goes where it always goes. */
    abstract boolean isCell();

    private void end(Event event, End how) {
        if (how == End.LEFT || take()) {
            if (isCell()) {
                event.doit = false;
                event.detail = SWT.TRAVERSE_NONE;
            }
            finish(how);
        } else {
            event.doit = false;
        }
    }

    private void left() {
        if (!ended && !control.isDisposed()) {
            if (!take()) {
                reset();
                check();
            }
            finish(End.ELSEWHERE);
        }
    }

    void finish(End how) {
        if (isCell()) {
            ended = true;
        }
        ending.accept(how);
    }

    /** Takes over what was changed; not what cannot be held. */
    boolean take() {
        if (!isChanged()) {
            return true;
        }
        return switch (typed()) {
            case Typed.Value(Object value) -> {
                taking.accept(value);
                reset();
                yield true;
            }
            case Typed.Wrong wrong -> {
                check();
                yield false;
            }
        };
    }

    static List<String> texts(List<Choice> choices) {
        List<String> texts = new ArrayList<>();
        choices.forEach(choice -> texts.add(choice.text()));
        return texts;
    }
}
