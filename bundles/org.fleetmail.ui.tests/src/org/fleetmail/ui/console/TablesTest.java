package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.inventory.InventoryView;
import org.fleetmail.ui.internal.look.NaturalOrder;
import org.fleetmail.ui.internal.properties.PropertiesView;
import org.fleetmail.ui.robot.Rows;
import org.fleetmail.ui.robot.Sheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osgi.service.prefs.BackingStoreException;

/** What every table that people work in can do. */
class TablesTest extends TablesStage {
    @ParameterizedTest
    @EnumSource
    void it_is_virtual_and_sorts_by_several_columns(Work work) {
        Sheet sheet = shown(work);
        Table table = sheet.table();
        assertThat(robot.ask(table::getStyle) & SWT.VIRTUAL).isNotZero();
        sheet.sort(work.second);
        sheet.sort(work.second);
        sheet.sort(work.first);
        List<String> first = texts(table, work.first);
        List<String> second = texts(table, work.second);
        assertThat(first).isSortedAccordingTo(NaturalOrder.INSTANCE);
        for (int row = 1; row < first.size(); row++) {
            if (NaturalOrder.INSTANCE.compare(first.get(row - 1), first.get(row)) == 0) {
                assertThat(NaturalOrder.INSTANCE.compare(second.get(row - 1), second.get(row)))
                        .as("%s within %s", second, first)
                        .isNotNegative();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void it_has_a_filter_that_can_be_kept_under_a_name(Work work) {
        Sheet sheet = shown(work);
        int all = robot.ask(() -> sheet.table().getItemCount());
        sheet.filter("words that nothing has");
        sheet.awaitRows(0);
        sheet.chooseFilter(word("filter", "FilterMenu_keep"));
        robot.type("filter.name", "Nothing");
        robot.click("filter.name.ok");
        robot.await("the name", () -> sheet.activeFilter().startsWith("Nothing"));
        sheet.filter("");
        sheet.awaitRows(all);
        sheet.chooseFilter("Nothing");
        sheet.awaitRows(0);
        sheet.filter("");
        sheet.awaitRows(all);
        robot.tell(() -> forget(work));
    }

    private static void forget(Work work) {
        try {
            InstanceScope.INSTANCE
                    .getNode("org.fleetmail.ui/filters/" + work.id + ".filter")
                    .clear();
        } catch (BackingStoreException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void how_it_is_left_is_how_it_is_found_the_next_time(Work work) throws Exception {
        Sheet sheet = shown(work);
        Table table = sheet.table();
        hide(work, work.first);
        sheet.sort(work.first);
        sheet.sort(work.second);
        sheet.sort(work.second);
        int last = robot.ask(table::getItemCount) - 1;
        robot.tell(() -> {
            table.setSelection(last);
            table.notifyListeners(SWT.Selection, new Event());
        });
        List<String> before = texts(table, work.second);
        console.closeViews();
        assertThat(Files.readString(kept())).contains("sorted." + work.id);
        open(work);
        Table again = work.sheet().table();
        robot.await("the selected row", () -> again.getSelectionIndex() == last);
        assertThat(texts(again, work.second)).isEqualTo(before);
        assertThat(robot.ask(() -> again.getSortColumn().getData(Parts.ID))).isEqualTo(work.second);
        assertThat(robot.ask(again::getSortDirection)).isEqualTo(SWT.DOWN);
        assertThat(robot.ask(() -> column(again, work.first).getWidth())).isZero();
    }

    /** Opens the view only: the page is the one that was seen last. */
    private static void open(Work work) {
        switch (work) {
            case FINDINGS, RUNS -> work.show();
            default -> console.show(InventoryView.class, Parts.INVENTORY);
        }
    }

    private static Path kept() {
        return Path.of(Platform.getInstanceLocation().getURL().getPath())
                .resolve(".metadata/.plugins/org.eclipse.core.runtime/.settings/org.fleetmail.ui.prefs");
    }

    /** Hides a column through the menu of the view. */
    private static void hide(Work work, String column) {
        IViewPart view = work.show();
        robot.begin(() -> choice(view).run());
        Table list = robot.find(Table.class, "columns.list");
        robot.tell(() -> Rows.tick(Rows.of(list, column), false));
        robot.press(IDialogConstants.OK_LABEL);
        Table table = work.sheet().table();
        robot.await("a hidden column", () -> column(table, column).getWidth() == 0);
    }

    private static IAction choice(IViewPart view) {
        return Arrays.stream(view.getViewSite().getActionBars().getMenuManager().getItems())
                .filter(ActionContributionItem.class::isInstance)
                .map(item -> ((ActionContributionItem) item).getAction())
                .filter(action -> action.getText().equals(word("look", "TableMenu_columns")))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void its_rows_are_copied_for_a_spreadsheet(Work work) {
        copy(work, shown(work));
        assertThat(robot.copied().lines()).hasSizeGreaterThan(2).allMatch(line -> line.contains("\t"));
    }

    private static void copy(Work work, Sheet sheet) {
        IViewPart view = work.show();
        robot.tell(view::setFocus);
        sheet.selectAll();
        robot.copy("");
        console.run("org.eclipse.ui.edit.copy");
        robot.await("rows", () -> !robot.copied().isEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = {"DEVICES", "ENDPOINTS", "ACCOUNTS", "WORKSTATIONS", "SITES"})
    void its_elements_are_pasted_edited_in_place_and_edited_together(Work work) {
        Sheet sheet = shown(work);
        String name = texts(sheet.table(), work.second).getFirst();
        sheet.click(name, work.second);
        sheet.leave(sheet.edit("Renamed"), SWT.TRAVERSE_RETURN);
        robot.await("the new name", () -> Rows.index(sheet.table(), "Renamed") >= 0);
        robot.tell(() -> desk.fleet().commands().undo());
        robot.await("the old name", () -> Rows.index(sheet.table(), "Renamed") < 0);
        editTogether(work, sheet);
        paste(work, sheet);
    }

    private static void editTogether(Work work, Sheet sheet) {
        console.show(PropertiesView.class, Parts.PROPERTIES);
        work.show();
        sheet.selectAll();
        Text name = robot.find(Text.class, "properties.name");
        robot.await("mixed", () -> name.getMessage().equals(word("cell", "CellField_mixed")));
        robot.tell(() -> {
            name.setFocus();
            name.setText("All the same");
            name.traverse(SWT.TRAVERSE_RETURN);
        });
        robot.await("one name", () -> texts(sheet.table(), work.second).stream().allMatch("All the same"::equals));
        robot.tell(() -> desk.fleet().commands().undo());
        robot.await(
                "their names", () -> texts(sheet.table(), work.second).stream().noneMatch("All the same"::equals));
    }

    private static void paste(Work work, Sheet sheet) {
        copy(work, sheet);
        console.run("org.eclipse.ui.edit.paste");
        Table headings = robot.find(Table.class, "import.headings");
        robot.await("the headings", () -> headings.getItemCount() > 3);
        robot.press(IDialogConstants.CANCEL_LABEL);
        robot.await("no wizard", headings::isDisposed);
    }

    @ParameterizedTest
    @EnumSource(names = {"FINDINGS"})
    void what_it_is_about_stands_in_the_properties_together(Work work) {
        console.show(PropertiesView.class, Parts.PROPERTIES);
        Sheet sheet = shown(work);
        robot.await("findings of both", () -> Rows.index(sheet.table(), "Wrong port 2") >= 0);
        robot.tell(() -> {
            Table table = sheet.table();
            table.setSelection(new int[] {Rows.index(table, "Wrong port 1"), Rows.index(table, "Wrong port 2")});
            table.notifyListeners(SWT.Selection, new Event());
        });
        Label heading = robot.find(Label.class, "properties.heading");
        robot.await("both", () -> heading.getText().contains("2"));
    }
}
