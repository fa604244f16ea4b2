package org.fleetmail.ui.internal.look;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/** What a mouse does at the heads of a table, for the keyboard: a menu sorts by a column, and leads to the dialog that arranges the columns. */
public final class TableMenu {
    private TableMenu() {}

    /** Opens with Shift+F10 where nobody gives the table another menu. */
    static void offer(Table table, Consumer<IMenuManager> items) {
        table.addListener(SWT.MenuDetect, event -> {
            if (table.getMenu() == null) {
                MenuManager menu = new MenuManager();
                items.accept(menu);
                table.setMenu(menu.createContextMenu(table));
                table.addListener(SWT.Dispose, gone -> menu.dispose());
            }
        });
    }

    /** Adds all of it to a menu for the table that is in sight when it opens. */
    public static void fill(IMenuManager menu, Supplier<LiveTable<?>> table) {
        menu.add(sorting(() -> table.get().control()));
        menu.add(action(
                Messages.TableMenu_columns,
                () -> ColumnsDialog.open(table.get().control().getShell(), table.get())));
    }

    /** The heads that sort, as they are arranged; the one of the order now is ticked, and turns it. */
    public static MenuManager sorting(Supplier<Table> table) {
        MenuManager heads = new MenuManager(Messages.TableMenu_sort);
        heads.setRemoveAllWhenShown(true);
        heads.addMenuListener(menu -> addHeads(menu, table.get()));
        return heads;
    }

    private static void addHeads(IMenuManager menu, Table table) {
        Arrays.stream(table.getColumnOrder())
                .mapToObj(table::getColumn)
                .filter(column -> column.isListening(SWT.Selection) && column.getWidth() > 0)
                .forEach(column -> menu.add(head(table, column)));
    }

    private static IAction head(Table table, TableColumn column) {
        IAction head =
                action(column.getText().replace("&", "&&"), () -> column.notifyListeners(SWT.Selection, new Event()));
        head.setChecked(table.getSortColumn() == column);
        return head;
    }

    private static IAction action(String text, Runnable work) {
        return new Action(text) {
            @Override
            public void run() {
                work.run();
            }
        };
    }
}
