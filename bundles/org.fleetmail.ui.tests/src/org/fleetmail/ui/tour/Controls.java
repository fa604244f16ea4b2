package org.fleetmail.ui.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fleetmail.ui.Parts;

/** What stands in an area, as a person sees it; on the UI thread. */
final class Controls {
    private Controls() {}

    /** All visible controls of a type, the area's own children first. */
    static <C extends Control> List<C> in(Composite area, Class<C> type) {
        List<C> found = new ArrayList<>();
        collect(area, type, found);
        return found;
    }

    private static <C extends Control> void collect(Composite area, Class<C> type, List<C> found) {
        for (Control child : area.getChildren()) {
            if (child.isVisible()) {
                if (type.isInstance(child)) {
                    found.add(type.cast(child));
                }
                if (child instanceof Composite composite) {
                    collect(composite, type, found);
                }
            }
        }
    }

    /** What a control is called in a message. */
    static String name(Control control) {
        Object id = Optional.ofNullable(control.getData(Parts.ID)).orElse(control.toString());
        return control.getClass().getSimpleName() + " " + id;
    }

    /** The nearest thing around a control that a person can scroll. */
    static Optional<ScrolledComposite> scrolled(Control control) {
        for (Composite around = control.getParent(); around != null; around = around.getParent()) {
            if (around instanceof ScrolledComposite scrolled) {
                return Optional.of(scrolled);
            }
        }
        return Optional.empty();
    }
}
