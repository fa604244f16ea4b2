package org.fleetmail.ui.internal.filter;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.fleetmail.ui.fleet.Later;

/** Offers the kept filters, the one in use with a mark, keeps or forgets one, and begins one by a column. */
final class FilterMenu {
    /** Under this key the button knows the menu that was opened last. */
    private static final String OPEN = "org.fleetmail.ui.menu";

    private final Button below;
    private final SavedFilters filters;
    private final List<String> columns;
    private final String line;
    private final Consumer<String> use;
    private final Runnable kept;

    /**
     * A menu.
     *
     * @param columns how the columns are named in a line
     * @param line what is typed now
     * @param use takes another line
     * @param kept what happens after a filter was kept or forgotten
     */
    FilterMenu(
            Button below,
            SavedFilters filters,
            List<String> columns,
            String line,
            Consumer<String> use,
            Runnable kept) {
        this.below = below;
        this.filters = filters;
        this.columns = columns;
        this.line = line.strip();
        this.use = use;
        this.kept = kept;
    }

    void open() {
        Menu menu = fill(new Menu(below));
        Point size = below.getSize();
        menu.setLocation(below.toDisplay(0, size.y));
        below.setData(OPEN, menu);
        menu.addListener(SWT.Hide, event -> Later.in(below, menu::dispose));
        menu.setVisible(true);
    }

    Menu fill(Menu menu) {
        Optional<String> active = filters.nameOf(line);
        filters.all().forEach((name, kept) -> {
            MenuItem item = item(menu, SWT.RADIO, name.replace("&", "&&"), () -> use.accept(kept));
            item.setSelection(active.filter(name::equals).isPresent());
        });
        if (!filters.all().isEmpty()) {
            new MenuItem(menu, SWT.SEPARATOR);
        }
        item(menu, SWT.PUSH, Messages.FilterMenu_keep, this::keep).setEnabled(!line.isEmpty() && active.isEmpty());
        active.ifPresent(name -> item(
                menu, SWT.PUSH, NLS.bind(Messages.FilterMenu_forget, name.replace("&", "&&")), () -> forget(name)));
        item(menu, SWT.PUSH, Messages.FilterMenu_none, () -> use.accept("")).setEnabled(!line.isEmpty());
        addColumns(menu);
        return menu;
    }

    private void addColumns(Menu menu) {
        MenuItem by = new MenuItem(menu, SWT.CASCADE);
        by.setText(Messages.FilterMenu_column);
        Menu names = new Menu(by);
        by.setMenu(names);
        columns.forEach(name ->
                item(names, SWT.PUSH, name.replace("&", "&&"), () -> use.accept((line + " " + name + ":").strip())));
    }

    private static MenuItem item(Menu menu, int style, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, style);
        item.setText(text);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            if (style != SWT.RADIO || item.getSelection()) {
                action.run();
            }
        }));
        return item;
    }

    private void keep() {
        FilterNameDialog.ask(below.getShell(), line).ifPresent(name -> {
            filters.keep(name, line);
            kept.run();
        });
    }

    private void forget(String name) {
        filters.forget(name);
        kept.run();
    }
}
