package org.fleetmail.ui.internal.look;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** A window with a table of rows and a button, in a process of its own, for a screen reader to look at. */
public final class TableToHear {
    private TableToHear() {}

    /** Shows the window until somebody ends the process. */
    public static void main(String[] arguments) {
        Display display = new Display();
        Shell shell = new Shell(display);
        shell.setText("Fleetmail to hear");
        shell.setLayout(new RowLayout(SWT.VERTICAL));
        Button button = new Button(shell, SWT.PUSH);
        button.setText("Check All");
        LiveTable<String> table = new LiveTable<>(
                shell,
                "hear.table",
                "Endpoints エンドポイント",
                List.of(
                        LiveColumn.of("hear.outcome", "Outcome", 20, row -> "verified"),
                        LiveColumn.of("hear.endpoint", "エンドポイント", 30, row -> row)));
        table.control().setLayoutData(new RowData(500, 200));
        table.showRows(List.of("mail-1.fleet.test", "mail-2.fleet.test"));
        shell.setSize(600, 300);
        shell.open();
        while (!shell.isDisposed()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }
}
