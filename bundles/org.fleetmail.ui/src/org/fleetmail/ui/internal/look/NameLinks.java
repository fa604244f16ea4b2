package org.fleetmail.ui.internal.look;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Table;
import org.fleetmail.ui.fleet.Later;

/**
 * Lets a person go from a name to what it stands for: by Ctrl with a click on the name (Command on macOS), or by F3 for the
 * rows that are selected. A hand and a hint say where that leads somewhere; elsewhere Ctrl with a click adds a row to the
 * selection, as everywhere.
 */
public final class NameLinks<R> {
    private static final String KEY = NameLinks.class.getName();
    private static final int MOST_AT_ONCE = 10;

    private final NamedRows<R> rows;
    private final String plain;
    private final Map<String, Function<R, Optional<Runnable>>> ways = new LinkedHashMap<>();

    private NameLinks(NamedRows<R> rows) {
        this.rows = rows;
        this.plain = rows.control().getToolTipText();
        rows.control().setData(KEY, this);
        rows.control().addListener(SWT.MouseUp, this::click);
        rows.control().addListener(SWT.MouseMove, this::point);
    }

    /** Links in a table that lead nowhere yet. */
    public static <R> NameLinks<R> in(LiveTable<R> table) {
        return new NameLinks<>(new NamedRows.OfTable<>(
                table.control(), item -> table.row(table.control().indexOf(item))));
    }

    /** Links in a table whose lines hold what they stand for, as those of a viewer do. */
    public static <R> NameLinks<R> in(Table table, Class<R> type) {
        return new NameLinks<>(new NamedRows.OfTable<>(
                table,
                item -> Optional.ofNullable(item.getData())
                        .filter(type::isInstance)
                        .map(type::cast)));
    }

    /** Links in a tree; its labels say the {@link #hint}. */
    public static NameLinks<Object> in(TreeViewer tree, Function<Object, Optional<Runnable>> way) {
        return new NameLinks<>(new NamedRows.OfTree<>(tree.getTree(), Object.class)).column("", way);
    }

    /** The links of a control; empty where it has none. */
    public static Optional<NameLinks<?>> of(Control control) {
        return control != null && control.getData(KEY) instanceof NameLinks<?> links
                ? Optional.of(links)
                : Optional.empty();
    }

    /** How a person follows a link. */
    public static String hint() {
        return NLS.bind(Messages.NameLinks_hint, LegacyActionTools.findModifierString(SWT.MOD1));
    }

    /**
     * Names in a column can be followed from now on; F3 follows those of the column that was given first.
     *
     * @param way opens what a row stands for; empty where there is nothing to open
     */
    public NameLinks<R> column(String id, Function<R, Optional<Runnable>> way) {
        ways.put(id, way);
        return this;
    }

    /** Opens what the selected rows stand for. */
    public void follow() {
        rows.selection()
                .limit(MOST_AT_ONCE)
                .flatMap(item -> ways.values().stream().limit(1).flatMap(way -> way(item, way).stream()))
                .toList()
                .forEach(Runnable::run);
    }

    private void click(Event event) {
        if (event.button == 1 && isHeld(event)) {
            named(event).ifPresent(cell -> {
                Runnable way = way(cell).orElseThrow();
                rows.select(cell.item());
                Later.on(rows.control().getDisplay(), way);
            });
        }
    }

    private static boolean isHeld(Event event) {
        return (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1;
    }

    private void point(Event event) {
        Control control = rows.control();
        boolean leads = named(event).isPresent();
        control.setCursor(leads && isHeld(event) ? control.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
        if (rows instanceof NamedRows.OfTable<R>) {
            String words = leads ? hint() : plain;
            if (!Objects.equals(words, control.getToolTipText())) {
                control.setToolTipText(words);
            }
        }
    }

    private Optional<NamedRows.Cell> named(Event event) {
        return rows.at(new Point(event.x, event.y)).filter(cell -> way(cell).isPresent());
    }

    private Optional<Runnable> way(NamedRows.Cell cell) {
        return Optional.ofNullable(ways.get(cell.column())).flatMap(way -> way(cell.item(), way));
    }

    private Optional<Runnable> way(Item item, Function<R, Optional<Runnable>> way) {
        return rows.row(item).flatMap(way);
    }
}
