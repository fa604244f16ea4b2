package org.fleetmail.ui.tour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** Finds words that do not have the room they need. */
final class Truncation {
    /** The native header of a table keeps so many pixels free around its words. */
    private static final int HEADER_MARGIN = 8;

    private Truncation() {}

    /** What is cut off in an area, one message each; on the UI thread. */
    static List<String> in(Composite area) {
        List<String> cut = new ArrayList<>();
        for (Control control : Controls.in(area, Control.class)) {
            if (!fits(control)) {
                cut.add(Controls.name(control) + " \"" + words(control) + "\" has " + control.getSize() + ", needs "
                        + needed(control));
            } else if (hasWords(control) && !isInside(control)) {
                cut.add(Controls.name(control) + " \"" + words(control) + "\" reaches out of "
                        + control.getParent().getClass().getSimpleName());
            }
            cut.addAll(heads(control));
        }
        return cut;
    }

    private static boolean fits(Control control) {
        if (!hasWords(control)) {
            return true;
        }
        Point needed = needed(control);
        Point size = control.getSize();
        return needed.x <= size.x && needed.y <= size.y;
    }

    private static boolean hasWords(Control control) {
        return switch (control) {
            case Text text -> isRead(text) && !text.getText().isBlank();
            case Label label -> !label.getText().isBlank();
            case CLabel label -> !label.getText().isBlank();
            case Button button -> true;
            case Link link -> true;
            case Hyperlink link -> true;
            case Group group -> !group.getText().isBlank();
            default -> false;
        };
    }

    /** A text that is read like a label; a field to fill in, or one that scrolls, shows as much as fits. */
    private static boolean isRead(Text text) {
        int style = text.getStyle();
        return (style & SWT.READ_ONLY) != 0 && (style & (SWT.V_SCROLL | SWT.BORDER | SWT.SINGLE)) == 0;
    }

    private static Point needed(Control control) {
        return switch (control) {
            case Group group -> new Point(width(group, group.getText()) + HEADER_MARGIN, 0);
            case Control wrapped
            when (wrapped.getStyle() & SWT.WRAP) != 0 ->
                new Point(0, wrapped.computeSize(wrapped.getSize().x, SWT.DEFAULT).y);
            default -> control.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        };
    }

    private static String words(Control control) {
        return switch (control) {
            case Text text -> text.getText();
            case Label label -> label.getText();
            case CLabel label -> label.getText();
            case Button button -> button.getText();
            case Link link -> link.getText();
            case Hyperlink link -> link.getText();
            case Group group -> group.getText();
            default -> "";
        };
    }

    private static int width(Control control, String words) {
        GC gc = new GC(control);
        try {
            return gc.textExtent(words).x;
        } finally {
            gc.dispose();
        }
    }

    /** What can be scrolled may reach out. */
    private static boolean isInside(Control control) {
        Rectangle place = control.getBounds();
        for (Composite around = control.getParent(); around != null; around = around.getParent()) {
            if (around instanceof ScrolledComposite) {
                return true;
            }
            Rectangle room = around.getClientArea();
            if (!room.intersection(place).equals(place)) {
                return false;
            }
            if (around instanceof Shell) {
                return true;
            }
            Rectangle own = around.getBounds();
            place = new Rectangle(place.x + own.x, place.y + own.y, place.width, place.height);
        }
        return true;
    }

    private static List<String> heads(Control control) {
        return switch (control) {
            case Table table
            when table.getHeaderVisible() ->
                Arrays.stream(table.getColumns())
                        .filter(column -> column.getResizable() && column.getWidth() > 0)
                        .filter(column -> width(table, column.getText()) + HEADER_MARGIN > column.getWidth())
                        .map(column -> Controls.name(table) + " column \"" + column.getText() + "\" has "
                                + column.getWidth() + ", needs " + (width(table, column.getText()) + HEADER_MARGIN))
                        .toList();
            case Tree tree
            when tree.getHeaderVisible() ->
                Arrays.stream(tree.getColumns())
                        .filter(column -> column.getWidth() > 0)
                        .filter(column -> width(tree, column.getText()) + HEADER_MARGIN > column.getWidth())
                        .map(column -> Controls.name(tree) + " column \"" + column.getText() + "\"")
                        .toList();
            default -> List.of();
        };
    }
}
