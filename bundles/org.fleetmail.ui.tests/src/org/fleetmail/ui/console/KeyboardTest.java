package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.keys.IBindingService;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.help.HelpFiles;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.robot.Rows;
import org.junit.jupiter.api.Test;

/** A person without a mouse: real keys, sent to the window as the display server sends them. */
class KeyboardTest extends InventoryStage {
    private static final String OURS = "org.fleetmail.";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\|");

    private Table toTable() {
        Table table = devices.table();
        robot.tell(() -> {
            table.getShell().forceActive();
            table.setSelection(0);
            table.setFocus();
        });
        robot.awaitFocus("inventory.devices.table");
        return table;
    }

    @Test
    void a_table_is_walked_edited_filtered_and_opened_by_keys() {
        Table table = toTable();
        robot.key(0, SWT.ARROW_DOWN);
        robot.await("the second row", () -> table.getSelectionIndex() == 1);
        robot.key(0, SWT.F2);
        robot.awaitFocus("inventory.cell");
        robot.keys("copier");
        robot.key(0, SWT.CR);
        robot.await("the new name", () -> Rows.row(table, "copier").contains("127.0.0.6"));
        robot.awaitFocus("inventory.devices.table");
        robot.key(SWT.CTRL, 'f');
        robot.awaitFocus("inventory.devices.filter");
        robot.key(0, SWT.ARROW_DOWN);
        robot.awaitFocus("inventory.devices.table");
        robot.key(0, SWT.CR);
        robot.await("the editor", () -> console.window().getActivePage().getActiveEditor() != null);
        assertThat(robot.ask(() -> console.activeEditor().getSite().getId())).isEqualTo(Parts.DEVICE_EDITOR);
    }

    @Test
    void the_menu_of_a_table_opens_with_shift_f10_and_sorts_it() {
        Table table = toTable();
        robot.key(SWT.SHIFT, SWT.F10);
        robot.await("the menu", () -> table.getMenu().isVisible());
        robot.key(0, SWT.ESC);
        robot.await("no menu", () -> !table.getMenu().isVisible());
        String address = label(Kind.DEVICES, "address");
        for (int direction : new int[] {SWT.UP, SWT.DOWN, SWT.UP}) {
            robot.tell(() -> choose(table.getMenu(), word("look", "TableMenu_sort"), address));
            robot.await("the order", () -> table.getSortDirection() == direction);
            assertThat(robot.ask(() -> table.getSortColumn().getText())).isEqualTo(address);
        }
    }

    /** On the UI thread, as a menu fills itself when it is shown. */
    private static void choose(Menu menu, String... path) {
        menu.notifyListeners(SWT.Show, new Event());
        MenuItem item = Arrays.stream(menu.getItems())
                .filter(each -> each.getText().equals(path[0]))
                .findFirst()
                .orElseThrow();
        if (path.length > 1) {
            choose(item.getMenu(), Arrays.copyOfRange(path, 1, path.length));
        } else {
            item.notifyListeners(SWT.Selection, new Event());
        }
        menu.notifyListeners(SWT.Hide, new Event());
    }

    @Test
    void columns_are_arranged_by_keys() {
        Table table = toTable();
        robot.begin(() -> {
            table.notifyListeners(SWT.MenuDetect, new Event());
            choose(table.getMenu(), word("look", "TableMenu_columns"));
        });
        robot.awaitFocus("columns.list");
        Table list = robot.find(Table.class, "columns.list");
        String second = robot.ask(() -> list.getItem(1).getText());
        robot.key(0, SWT.ARROW_DOWN);
        robot.key(0, SWT.TAB);
        robot.awaitFocus("columns.up");
        robot.key(0, ' ');
        robot.await("its new place", () -> list.getItem(0).getText().equals(second));
        tabTo(IDialogConstants.OK_LABEL);
        robot.key(0, SWT.CR);
        robot.await("the end of the dialog", list::isDisposed);
        assertThat(robot.ask(() -> table.getColumn(table.getColumnOrder()[0]).getText()))
                .isEqualTo(second);
        robot.tell(() ->
                table.setColumnOrder(IntStream.range(0, table.getColumnCount()).toArray()));
    }

    /** Goes on to the button of these words. */
    private void tabTo(String words) {
        Display display = devices.table().getDisplay();
        while (robot.ask(() -> !(display.getFocusControl() instanceof Button button
                && button.getText().equals(words)))) {
            Control before = robot.ask(display::getFocusControl);
            robot.key(0, SWT.TAB);
            robot.await("the next control", () -> display.getFocusControl() != before);
        }
    }

    @Test
    void ctrl_tab_leaves_a_text_of_many_lines() {
        console.run("org.fleetmail.ui.troubleshoot");
        Text message = robot.find(Text.class, "guide.message");
        robot.tell(message::setFocus);
        robot.awaitFocus("guide.message");
        robot.key(SWT.CTRL, SWT.TAB);
        robot.await("another control", () -> !message.isFocusControl());
        robot.key(0, SWT.ESC);
        robot.await("the end of the wizard", message::isDisposed);
    }

    @Test
    void every_button_of_the_tool_bar_and_entry_of_a_context_menu_is_in_a_menu_or_has_a_key() {
        Set<String> elsewhere = Stream.concat(
                        commands(place -> place.startsWith("menu:")),
                        bindings()
                                .map(binding ->
                                        binding.getParameterizedCommand().getId()))
                .collect(Collectors.toSet());
        assertThat(commands(place -> place.startsWith("toolbar:") || place.startsWith("popup:")))
                .hasSizeGreaterThan(20)
                .allSatisfy(command -> assertThat(elsewhere).contains(command));
    }

    private static Stream<String> commands(Predicate<String> place) {
        return Arrays.stream(Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.menus"))
                .filter(element -> element.getContributor().getName().startsWith(OURS))
                .filter(element -> element.getName().equals("menuContribution"))
                .filter(element -> place.test(element.getAttribute("locationURI")))
                .flatMap(KeyboardTest::below)
                .filter(element -> element.getName().equals("command"))
                .map(element -> element.getAttribute("commandId"));
    }

    private static Stream<IConfigurationElement> below(IConfigurationElement element) {
        return Stream.concat(
                Stream.of(element), Arrays.stream(element.getChildren()).flatMap(KeyboardTest::below));
    }

    private Stream<Binding> bindings() {
        return Arrays.stream(console.window().getService(IBindingService.class).getBindings())
                .filter(binding -> binding.getParameterizedCommand() != null)
                .filter(binding ->
                        binding.getPlatform() == null || binding.getPlatform().equals(SWT.getPlatform()));
    }

    @Test
    void the_help_names_the_keys_there_are_in_both_languages() throws ParseException {
        List<TriggerSequence> named = keys("en");
        assertThat(keys("ja")).isEqualTo(named);
        assertThat(bindings().map(Binding::getTriggerSequence)).containsAll(named);
        assertThat(named)
                .containsAll(bindings()
                        .filter(binding ->
                                binding.getParameterizedCommand().getId().startsWith(OURS))
                        .map(Binding::getTriggerSequence)
                        .toList());
    }

    /** The first cells of the table of keys. */
    private static List<TriggerSequence> keys(String language) throws ParseException {
        String page = new String(
                HelpFiles.ofBundle().read("pages/" + language + "/window.md").orElseThrow(), StandardCharsets.UTF_8);
        List<TriggerSequence> keys = new ArrayList<>();
        for (MatchResult row : ROW.matcher(page).results().skip(1).toList()) {
            for (String key : row.group(1).split("[,、]\\s*")) {
                keys.add(KeySequence.getInstance(key.toUpperCase(Locale.ROOT)
                        .replaceAll("LEFT|RIGHT", "ARROW_$0")
                        .replace("ENTER", "CR")));
            }
        }
        return keys;
    }
}
