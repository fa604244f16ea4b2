package org.fleetmail.ui.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.forms.widgets.AbstractHyperlink;
import org.fleetmail.ui.Parts;

/** What stands in an area, as a person sees it; on the UI thread. */
final class Controls {
    private static final List<Class<? extends Control>> USED = List.of(
            Button.class,
            CCombo.class,
            Combo.class,
            CTabFolder.class,
            DateTime.class,
            AbstractHyperlink.class,
            Link.class,
            org.eclipse.swt.widgets.List.class,
            Spinner.class,
            StyledText.class,
            Table.class,
            Text.class,
            ToolBar.class,
            Tree.class);

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

    /** Whatever a person fills in, chooses from, reads through or presses, where it can be used now; not what such a thing is made of. */
    static List<Control> used(Composite area) {
        return in(area, Control.class).stream()
                .filter(control -> USED.stream().anyMatch(type -> type.isInstance(control)))
                .filter(control -> control.isEnabled() && !(control.getParent() instanceof CCombo))
                .filter(control -> !(control instanceof Combo choice) || isChoice(choice))
                .toList();
    }

    /** GTK keeps the keyboard from a list without anything in it. */
    private static boolean isChoice(Combo combo) {
        return (combo.getStyle() & SWT.READ_ONLY) == 0 || combo.getItemCount() > 0;
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

    /** Whether a person sees something of a control, and it is not scrolled away. */
    static boolean isInSight(Control control) {
        Rectangle seen = onScreen(control, new Rectangle(0, 0, control.getSize().x, control.getSize().y));
        for (Composite around = control.getParent(); around != null; around = around.getParent()) {
            seen = seen.intersection(onScreen(around, around.getClientArea()));
        }
        return !seen.isEmpty();
    }

    private static Rectangle onScreen(Control control, Rectangle place) {
        return control.getDisplay().map(control, null, place);
    }
}
