package org.fleetmail.ui.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.ui.Parts;

/** A table with a filter above it, as a person works in it. */
public final class Sheet {
    private final Robot robot;
    private final String table;
    private final String filter;

    /** The table and the filter of these identities. */
    public Sheet(Robot robot, String table, String filter) {
        this.robot = robot;
        this.table = table;
        this.filter = filter;
    }

    public Table table() {
        return robot.find(Table.class, table);
    }

    /** Types a filter. */
    public void filter(String line) {
        robot.type(filter, line);
    }

    /** Waits until so many rows are shown. */
    public void awaitRows(int many) {
        Table shown = table();
        robot.await(many + " rows", () -> shown.getItemCount() == many);
    }

    /** Waits until a cell says something. */
    public void awaitCell(int line, int column, String words) {
        Table shown = table();
        robot.await(words, () -> shown.getItem(line).getText(column).equals(words));
    }

    /** Clicks the head of a column. */
    public void clickHead(int column) {
        Table shown = table();
        robot.tell(() -> shown.getColumn(column).notifyListeners(SWT.Selection, new Event()));
    }

    /** Presses a key in the filter. */
    public void keyInFilter(int keyCode, char character) {
        Text line = robot.find(Text.class, filter);
        robot.tell(() -> key(line, keyCode, character));
    }

    private static void key(Control control, int keyCode, char character) {
        Event key = new Event();
        key.keyCode = keyCode;
        key.character = character;
        key.doit = true;
        control.notifyListeners(SWT.KeyDown, key);
    }

    /** Selects all rows. */
    public void selectAll() {
        Table shown = table();
        robot.tell(() -> {
            shown.selectAll();
            shown.notifyListeners(SWT.Selection, new Event());
        });
    }

    /** Clicks a cell of the row that shows these words. */
    public void click(String words, String column) {
        robot.select(table, words);
        Table shown = table();
        robot.tell(() -> {
            TableItem item = shown.getSelection()[0];
            var place = item.getBounds(index(shown, column));
            Event press = new Event();
            press.x = place.x + 2;
            press.y = place.y + 2;
            press.button = 1;
            shown.notifyListeners(SWT.MouseDown, press);
        });
    }

    /** Clicks the head of a column. */
    public void sort(String column) {
        Table shown = table();
        robot.tell(() -> shown.getColumn(index(shown, column)).notifyListeners(SWT.Selection, new Event()));
    }

    private static int index(Table shown, String column) {
        for (int index = 0; index < shown.getColumnCount(); index++) {
            if (column.equals(shown.getColumn(index).getData(Parts.ID))) {
                return index;
            }
        }
        throw new AssertionError(column);
    }

    /** Presses F2 and types into the cell that opens. */
    public Text edit(String typed) {
        Table shown = table();
        robot.tell(() -> key(shown, SWT.F2, '\0'));
        Text cell = robot.find(Text.class, "inventory.cell");
        robot.tell(() -> cell.setText(typed));
        return cell;
    }

    /** Presses F2 and chooses in the cell that opens. */
    public CCombo choose(String word) {
        Table shown = table();
        robot.tell(() -> key(shown, SWT.F2, '\0'));
        CCombo cell = robot.find(CCombo.class, "inventory.cell");
        robot.tell(() -> {
            assertThat(cell.getItems()).contains(word);
            cell.select(cell.indexOf(word));
        });
        return cell;
    }

    /** Leaves a field by Enter, Esc or Tab. */
    public void leave(Control field, int traversal) {
        robot.tell(() -> field.traverse(traversal));
    }

    /** Chooses an item of the menu beside the filter. */
    public void chooseFilter(String words) {
        robot.click(filter + ".saved");
        Control button = robot.find(Control.class, filter + ".saved");
        robot.await("the menu", () -> item(button, words).isPresent());
        robot.begin(() -> {
            MenuItem item = item(button, words).orElseThrow();
            Menu menu = item.getParent();
            item.setSelection(true);
            item.notifyListeners(SWT.Selection, null);
            menu.setVisible(false);
        });
    }

    private static Optional<MenuItem> item(Control button, String words) {
        return button.getData("org.fleetmail.ui.menu") instanceof Menu menu && !menu.isDisposed()
                ? Arrays.stream(menu.getItems())
                        .filter(item -> item.getText().equals(words))
                        .findFirst()
                : Optional.empty();
    }

    /** Clicks on a cell of the row that shows these words while Ctrl is held, as the mouse does. */
    public void follow(String words, String column) {
        Table shown = table();
        robot.await("row " + words, () -> Rows.index(shown, words) >= 0);
        robot.tell(() ->
                Pointer.follow(shown, shown.getItem(Rows.index(shown, words)).getBounds(index(shown, column))));
    }

    /** What the button of the kept filters says. */
    public String activeFilter() {
        Button saved = robot.find(Button.class, filter + ".saved");
        return robot.ask(saved::getText);
    }
}
