package org.fleetmail.ui.tour;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.ToolBar;
import org.fleetmail.ui.SpokenLabels;
import org.fleetmail.ui.internal.look.SpokenName;

/** Finds what a screen reader has no word for. */
final class Names {
    private Names() {}

    /** What is nameless in an area; on the UI thread. */
    static List<String> missingIn(Composite area) {
        return Controls.in(area, Control.class).stream()
                .flatMap(Names::missing)
                .map(what -> what + " has no name")
                .toList();
    }

    private static Stream<String> missing(Control control) {
        return switch (control) {
            case Button button
            when button.getText().isBlank() && !SpokenName.isGiven(button) -> Stream.of(Controls.name(button));
            case ToolBar bar ->
                Arrays.stream(bar.getItems())
                        .filter(item -> item.getControl() == null && (item.getStyle() & SWT.SEPARATOR) == 0)
                        .filter(item -> item.getText().isBlank() && blank(item.getToolTipText()))
                        .map(item -> "tool with " + item.getImage());
            case Table table ->
                Stream.concat(
                        Stream.of(table).filter(SpokenLabels::isNameless).map(Controls::name),
                        Arrays.stream(table.getColumns())
                                .map(TableColumn::getText)
                                .filter(String::isBlank)
                                .map(column -> "a column of " + Controls.name(table)));
            default -> SpokenLabels.isNameless(control) ? Stream.of(Controls.name(control)) : Stream.empty();
        };
    }

    private static boolean blank(String words) {
        return words == null || words.isBlank();
    }
}
