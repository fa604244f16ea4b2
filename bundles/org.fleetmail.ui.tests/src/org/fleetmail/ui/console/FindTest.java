package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person presses Ctrl+3 and types what is known of a device, a server or an account. */
class FindTest {
    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();

    @AfterEach
    void close() {
        console.closeAll();
    }

    private static <C extends Control> Optional<C> first(Class<C> type, Control control) {
        if (type.isInstance(control)) {
            return Optional.of(type.cast(control));
        }
        return control instanceof Composite composite
                ? Arrays.stream(composite.getChildren())
                        .flatMap(child -> first(type, child).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** The window that is not the console's own. */
    private static <C extends Control> Optional<C> inDialog(Class<C> type) {
        Shell[] shells = Display.getCurrent().getShells();
        return Stream.of(shells)
                .filter(shell -> shell.isVisible() && shell.getParent() != null)
                .flatMap(shell -> first(type, shell).stream())
                .findFirst();
    }

    private static Fleet office() {
        Fleet office = NewFleet.empty("Office");
        Device device = FleetFactory.eINSTANCE.createDevice();
        device.setId("reception");
        device.setName("Reception printer");
        device.setSerial("E77-4711");
        office.getDevices().add(device);
        Endpoint endpoint = FleetFactory.eINSTANCE.createEndpoint();
        endpoint.setId("relay");
        endpoint.setName("Relay of Tokyo");
        endpoint.setHost("smtp.example.com");
        office.getEndpoints().add(endpoint);
        Account account = FleetFactory.eINSTANCE.createAccount();
        account.setId("scan");
        account.setName("Scans of Tokyo");
        account.setAddress("scan@tokyo.example.com");
        office.getAccounts().add(account);
        return office;
    }

    private void find(String known, String name) {
        Path file = folder.resolve("office.fleet");
        FleetFile.create(office(), file).save();
        console.perspective("org.fleetmail.rcp.fleet");
        console.open(file);
        robot.key(SWT.CTRL, '3');
        robot.await("the field to type in", () -> inDialog(Text.class).isPresent());
        robot.tell(() -> inDialog(Text.class).orElseThrow().setText(known));
        robot.await(
                "the element",
                () -> inDialog(Table.class)
                        .filter(table -> Rows.row(table, name).length() > 0)
                        .isPresent());
    }

    @ParameterizedTest
    @CsvSource({"SMTP.example, Relay of Tokyo", "scan@tokyo, Scans of Tokyo"})
    void servers_and_accounts_are_found_by_what_a_person_knows_of_them(String known, String name) {
        find(known, name);
        robot.tell(() -> inDialog(Text.class).orElseThrow().getShell().close());
    }

    @Test
    void a_device_is_found_by_its_serial_number_and_its_editor_opens() {
        find("e77-47", "Reception printer");
        robot.tell(() -> {
            Table table = inDialog(Table.class).orElseThrow();
            table.setSelection(Rows.index(table, "Reception printer"));
            table.notifyListeners(SWT.DefaultSelection, new Event());
        });
        robot.await("the editor", () -> console.window().getActivePage().getActiveEditor() != null);
        assertThat(console.activeEditor().getTitle()).isEqualTo("Reception printer");
    }
}
