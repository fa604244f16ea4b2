package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.actions.ActionFactory;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.model.Account;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.FleetPackage.Literals;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.edit.Edits;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Rows;
import org.fleetmail.ui.robot.Uses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person compares the fleet with its saved file, and takes changes back. */
class SavedFileTest {
    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();
    private OpenFleet fleet;
    private Endpoint relay;

    @BeforeEach
    void openAndChange() {
        Fleet office = NewFleet.empty("Office");
        Endpoint endpoint = FleetFactory.eINSTANCE.createEndpoint();
        endpoint.setId("relay");
        endpoint.setName("Relay");
        endpoint.setHost("mail.example.com");
        office.getEndpoints().add(endpoint);
        Account account = FleetFactory.eINSTANCE.createAccount();
        account.setId("scan");
        account.setName("Scan");
        account.setOutgoing(endpoint);
        office.getAccounts().add(account);
        Path file = folder.resolve("office.fleet");
        FleetFile.create(office, file).save();
        console.perspective("org.fleetmail.rcp.fleet");
        fleet = console.open(file);
        relay = (Endpoint) robot.ask(() -> Console.element(fleet, "relay"));
        robot.tell(() -> {
            Edits.set(fleet.domain(), relay, Literals.ENDPOINT__PORT, 2525);
            Edits.set(fleet.domain(), relay, Literals.ENDPOINT__HOST, "other.example.com");
            Edits.delete(fleet.domain(), Console.element(fleet, "scan"));
        });
    }

    @AfterEach
    void close() {
        console.closeAll();
    }

    @Test
    @Uses("compare.SavedComparison")
    void what_differs_from_the_saved_file_is_shown_side_by_side_and_one_change_is_taken_back() {
        console.run("org.fleetmail.ui.compareSaved");
        Table table = robot.find(Table.class, "saved.table");
        robot.await("the port now and saved", () -> Rows.row(table, "2525").contains("587"));
        assertThat(robot.ask(() -> Rows.column(table, "saved.file"))).contains("mail.example.com");
        console.picture(robot.ask(table::getShell), "compare-saved");
        robot.select("saved.table", "2525");
        robot.click("saved.take-back");
        robot.await("the port of before", () -> relay.getPort() == 587);
        assertThat(robot.ask(relay::getHost)).isEqualTo("other.example.com");
        assertThat(robot.ask(() -> Rows.index(table, "2525"))).isNegative();
        robot.click("saved.close");
        robot.tell(() -> fleet.commands().undo());
        assertThat(robot.ask(relay::getPort)).isEqualTo(2525);
    }

    @Test
    void everything_since_saving_is_taken_back_at_once_and_that_can_be_undone() {
        console.run("org.fleetmail.ui.revert");
        robot.press(IDialogConstants.YES_LABEL.replace("&", ""));
        robot.await("nothing to save", () -> !fleet.isDirty());
        assertThat(robot.ask(relay::getPort)).isEqualTo(587);
        Account again = (Account) robot.ask(() -> Console.element(fleet, "scan"));
        assertThat(robot.ask(again::getOutgoing)).isSameAs(relay);
        assertThat(robot.ask(() -> fleet.commands().getUndoCommand().getLabel()))
                .isEqualTo(ResourceBundle.getBundle("org.fleetmail.ui.internal.compare.messages")
                        .getString("SavedHandler_reverted"));
        robot.tell(() -> fleet.commands().undo());
        assertThat(robot.ask(fleet::isDirty)).isTrue();
        assertThat(robot.ask(relay::getPort)).isEqualTo(2525);
        assertThat(robot.ask(() -> fleet.fleet().getAccounts().size())).isZero();
    }

    @Test
    void the_edit_menu_names_what_it_would_undo() {
        var editor = console.edit(fleet, "relay");
        assertThat(robot.ask(() -> editor.getEditorSite()
                        .getActionBars()
                        .getGlobalActionHandler(ActionFactory.UNDO.getId())
                        .getText()))
                .contains("Scan");
    }

    @Test
    void the_edit_menu_takes_no_sign_of_a_name_for_a_key() {
        robot.tell(() -> {
            Edits.set(fleet.domain(), relay, Literals.ELEMENT__NAME, "R&D relay@tokyo");
            Edits.set(fleet.domain(), relay, Literals.ENDPOINT__PORT, 25);
        });
        console.edit(fleet, "relay");
        robot.await("the whole name", () -> editMenu().anyMatch(words -> words.contains("R&&D relay@tokyo")));
    }

    private Stream<String> editMenu() {
        Menu menu = console.window().getShell().getMenuBar().getItem(1).getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        return Arrays.stream(menu.getItems()).map(MenuItem::getText);
    }

    @Test
    void save_all_saves_every_fleet() throws Exception {
        OpenFleet branch = console.open(branch());
        robot.tell(() -> Edits.set(branch.domain(), branch.fleet(), Literals.ELEMENT__NAME, "Branch in Osaka"));
        console.edit(fleet, "relay");
        console.run(IWorkbenchCommandConstants.FILE_SAVE_ALL);
        robot.await("nothing to save", () -> !fleet.isDirty() && !branch.isDirty());
        assertThat(Files.readString(folder.resolve("office.fleet"))).contains("other.example.com");
        assertThat(Files.readString(branch.path())).contains("Branch in Osaka");
    }

    private Path branch() {
        Path file = folder.resolve("branch.fleet");
        FleetFile.create(NewFleet.empty("Branch"), file).save();
        return file;
    }
}
