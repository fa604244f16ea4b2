package org.fleetmail.ui.internal.look;

import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/**
 * Writes the lines of a virtual table: when the platform asks for one, and anew where it is out of date, first those in
 * sight.
 */
final class LinesInSight<R> {
    /** So many rows out of sight are brought up to date at once, with a pause after them. */
    private static final int OTHERS = 25;

    private static final int PAUSE_MILLIS = 25;

    /** The style engine would remember rows that are gone; the platform draws them in the theme by itself. */
    private static final String UNSTYLED = "org.eclipse.e4.ui.css.disabled";

    private final Table table;
    private final LinePainter<R> painter;
    private final Supplier<List<Line<R>>> lines;
    private final BitSet filled = new BitSet();
    private final BitSet stale = new BitSet();
    private final Runnable others = this::freshenOthers;
    private int sight;

    LinesInSight(Table table, LinePainter<R> painter, Supplier<List<Line<R>>> lines) {
        this.table = table;
        this.painter = painter;
        this.lines = lines;
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Resize, event -> resized());
        table.getVerticalBar().addListener(SWT.Selection, event -> freshenSight());
    }

    /** Rows that are not needed any more may still be there for a moment; they stay empty. One that is going has no index. */
    private void fill(Event event) {
        TableItem item = (TableItem) event.item;
        item.setData(UNSTYLED, Boolean.TRUE);
        if (event.index < 0) {
            return;
        }
        filled.set(event.index);
        stale.clear(event.index);
        if (event.index < lines.get().size()) {
            painter.fill(item, lines.get().get(event.index));
        }
    }

    /** Writes every line anew: those in sight at once, of the others a few at a time. */
    void repaint() {
        stale.or(filled);
        filled.clear();
        freshenSight();
        freshenOthers();
    }

    /** How many lines there are down to the last in sight. */
    int reach() {
        return table.getTopIndex() + sight;
    }

    private void resized() {
        sight = table.getClientArea().height / table.getItemHeight() + 2;
        freshenSight();
    }

    private void freshenSight() {
        int first = table.getTopIndex();
        int last = Math.min(table.getItemCount(), first + sight);
        for (int line = stale.nextSetBit(first); line >= 0 && line < last; line = stale.nextSetBit(line + 1)) {
            freshen(line);
        }
    }

    /** The platform also fills lines that are out of sight, to measure them. */
    private void freshenOthers() {
        if (table.isDisposed()) {
            return;
        }
        int line = stale.nextSetBit(0);
        for (int done = 0; line >= 0 && done < OTHERS; done++) {
            freshen(line);
            line = stale.nextSetBit(line + 1);
        }
        if (line >= 0) {
            table.getDisplay().timerExec(PAUSE_MILLIS, others);
        }
    }

    /** Texts and images that are as they were cost nothing. */
    private void freshen(int line) {
        stale.clear(line);
        if (line < table.getItemCount() && line < lines.get().size()) {
            filled.set(line);
            painter.fill(table.getItem(line), lines.get().get(line));
        }
    }
}
