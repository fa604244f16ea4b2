package org.fleetmail.ui.internal.look;

import java.util.function.UnaryOperator;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.fleetmail.ui.Parts;

/** Which columns of a table are shown, and in what order, for the keyboard too. */
public final class ColumnsDialog extends Dialog {
    private final ColumnArrangement subject;
    private ColumnLayout layout;
    private boolean asDelivered;
    private Table list;

    private ColumnsDialog(Shell shell, ColumnArrangement subject) {
        super(shell);
        this.subject = subject;
        layout = subject.now();
    }

    /** Asks, and arranges the table as wanted. */
    public static void open(Shell shell, LiveTable<?> table) {
        ColumnsDialog dialog = new ColumnsDialog(shell, table.arrangement());
        if (dialog.open() == OK) {
            dialog.subject.arrange(dialog.layout);
            if (dialog.asDelivered) {
                table.unsort();
            }
        }
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.ColumnsDialog_title);
        shell.setData(Parts.ID, "columns");
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 8).applyTo(area);
        Label label = new Label(area, SWT.WRAP);
        label.setText(Messages.ColumnsDialog_message);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(label);
        list = new Table(area, SWT.CHECK | SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL);
        SpokenName.give(list, Messages.ColumnsDialog_title);
        list.setData(Parts.ID, "columns.list");
        list.addListener(SWT.Selection, this::check);
        GridDataFactory.fillDefaults().grab(true, true).hint(260, 300).applyTo(list);
        createButtons(area);
        show(0);
        return area;
    }

    private void createButtons(Composite area) {
        Composite buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        button(buttons, "up", Messages.ColumnsDialog_up, () -> move(-1));
        button(buttons, "down", Messages.ColumnsDialog_down, () -> move(1));
        button(buttons, "standard", Messages.ColumnsDialog_standard, this::deliver);
    }

    /** Rows are sorted by nothing then, too. */
    private void deliver() {
        asDelivered = true;
        change(old -> subject.standard(), 0);
    }

    private static void button(Composite buttons, String id, String text, Runnable action) {
        Button button = new Button(buttons, SWT.PUSH);
        button.setText(text);
        button.setData(Parts.ID, "columns." + id);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        GridDataFactory.fillDefaults().applyTo(button);
    }

    private void check(Event event) {
        if (event.detail == SWT.CHECK) {
            TableItem item = (TableItem) event.item;
            change(old -> old.with((String) item.getData(), item.getChecked()), list.indexOf(item));
        }
    }

    private void move(int by) {
        int from = list.getSelectionIndex();
        if (from >= 0) {
            change(old -> old.moved(from, by), Math.clamp(from + (long) by, 0, list.getItemCount() - 1));
        }
    }

    private void change(UnaryOperator<ColumnLayout> how, int selected) {
        layout = how.apply(layout);
        show(selected);
    }

    private void show(int selected) {
        list.removeAll();
        for (ColumnLayout.Column column : layout.columns()) {
            TableItem item = new TableItem(list, SWT.NONE);
            item.setText(subject.title(column.id()));
            item.setData(column.id());
            item.setChecked(column.shown());
        }
        list.setSelection(selected);
    }
}
