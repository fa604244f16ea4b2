package org.fleetmail.ui.internal.look;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.INavigationLocation;
import org.eclipse.ui.NavigationLocation;
import org.fleetmail.ui.Parts;

/**
 * Where a person is in an editor, for the way back and forward: on which page, in which field or table, and which lines are
 * selected there. A page that is turned is a step of the way.
 */
public final class Whereabouts {
    private final IEditorPart editor;
    private final Composite area;
    private String control = "";
    private Optional<Location> step = Optional.empty();

    /** Follows a person in an editor whose controls are all made. */
    public Whereabouts(IEditorPart editor, Composite area) {
        this.editor = editor;
        this.area = area;
        Listener focus = this::focus;
        Display display = area.getDisplay();
        display.addFilter(SWT.FocusIn, focus);
        area.addListener(SWT.Dispose, event -> display.removeFilter(SWT.FocusIn, focus));
        within(CTabFolder.class)
                .forEach(folder ->
                        folder.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> mark())));
    }

    /** The step before stays on its page, with what was selected there. */
    private void mark() {
        step.ifPresent(before -> before.spot = before.spot.with(control, lines()));
        editor.getSite().getPage().getNavigationHistory().markLocation(editor);
    }

    private void focus(Event event) {
        if (!(event.widget instanceof Control at) || !isWithin(at)) {
            step.ifPresent(Location::update);
        } else if (at.getData(Parts.ID) instanceof String id) {
            control = id;
        }
    }

    private boolean isWithin(Control at) {
        Control around = at;
        while (around != null && around != area) {
            around = around.getParent();
        }
        return around == area;
    }

    /** Where the person is. */
    public INavigationLocation now() {
        Location now = new Location(editor, this);
        step = Optional.of(now);
        return now;
    }

    private <C extends Control> List<C> within(Class<C> type) {
        List<C> found = new ArrayList<>();
        collect(area, type, found);
        return found;
    }

    private static <C extends Control> void collect(Composite around, Class<C> type, List<C> found) {
        for (Control child : around.getChildren()) {
            if (type.isInstance(child) && child.getData(Parts.ID) instanceof String) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite composite) {
                collect(composite, type, found);
            }
        }
    }

    /**
     * A place in the editor.
     *
     * @param pages the page that is seen of each folder of pages, by its identity
     * @param control identity of the control the keyboard was at last
     * @param lines those selected there, where it is a table
     */
    private record Spot(Map<String, Integer> pages, String control, List<Integer> lines) {
        Spot with(String at, List<Integer> selected) {
            return new Spot(pages, at, selected);
        }
    }

    private Spot spot() {
        Map<String, Integer> pages = new TreeMap<>();
        within(CTabFolder.class).forEach(folder -> pages.put(id(folder), folder.getSelectionIndex()));
        return new Spot(pages, control, lines());
    }

    private List<Integer> lines() {
        return within(Table.class).stream()
                .filter(table -> id(table).equals(control))
                .flatMap(table -> Arrays.stream(table.getSelectionIndices()).boxed())
                .toList();
    }

    private static String id(Control control) {
        return (String) control.getData(Parts.ID);
    }

    private void go(Spot spot) {
        within(CTabFolder.class).forEach(folder -> turn(folder, spot.pages().getOrDefault(id(folder), 0)));
        within(Control.class).stream()
                .filter(each -> id(each).equals(spot.control()))
                .forEach(each -> go(each, spot.lines()));
    }

    private static void turn(CTabFolder folder, int page) {
        if (page != folder.getSelectionIndex()) {
            folder.setSelection(page);
            folder.notifyListeners(SWT.Selection, new Event());
        }
    }

    private static void go(Control at, List<Integer> lines) {
        at.setFocus();
        if (at instanceof Table table && !lines.isEmpty()) {
            table.setSelection(lines.stream().mapToInt(Integer::intValue).toArray());
            table.notifyListeners(SWT.Selection, new Event());
        }
    }

    /** A step of the way; it is not kept when the console ends. */
    private static final class Location extends NavigationLocation {
        private final Whereabouts whereabouts;
        private Spot spot;

        Location(IEditorPart editor, Whereabouts whereabouts) {
            super(editor);
            this.whereabouts = whereabouts;
            this.spot = whereabouts.spot();
        }

        @Override
        public void update() {
            if (!whereabouts.area.isDisposed()) {
                spot = whereabouts.spot();
            }
        }

        @Override
        public void restoreLocation() {
            if (!whereabouts.area.isDisposed()) {
                Spot wanted = spot;
                whereabouts.go(wanted);
                spot = wanted;
                whereabouts.step = Optional.of(this);
            }
        }

        /** On the same page it is the same step: what is selected there last counts. */
        @Override
        public boolean mergeInto(INavigationLocation before) {
            if (before instanceof Location there
                    && there.whereabouts == whereabouts
                    && there.spot.pages().equals(spot.pages())) {
                there.spot = spot;
                whereabouts.step = Optional.of(there);
                return true;
            }
            return false;
        }

        @Override
        public void saveState(IMemento memento) {}

        @Override
        public void restoreState(IMemento memento) {}
    }
}
