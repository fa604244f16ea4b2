package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.fleetmail.core.query.CredentialsNeeded;
import org.fleetmail.model.Device;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Office;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Rows;
import org.fleetmail.ui.robot.Uses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person looks for the printers of the virtual office, takes them over, and gives credentials to many at once. */
class DiscoveryTest {
    private static final String PRINTER = "tokyo-1f-reception";
    private static final String MOVED = "tokyo-2f-sales-1";
    private static final String GONE = "tokyo-2f-sales-2";
    private static final String ELSEWHERE = "127.251.0.1";
    private static final String NOBODY = "127.251.0.2";

    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();

    private static String text(String key) {
        return ResourceBundle.getBundle("org.fleetmail.ui.internal.discovery.messages", Locale.getDefault())
                .getString(key);
    }

    private static Device device(OpenFleet fleet) {
        return device(fleet, PRINTER);
    }

    private static Device device(OpenFleet fleet, String id) {
        return (Device) Console.element(fleet, id);
    }

    @Test
    @Uses({"discovery.DiscoveryWizard", "discovery.ScopePage", "discovery.FoundPage", "discovery.CredentialsDialog"})
    void found_devices_are_taken_over_in_one_change_and_credentials_are_given_to_many() throws Exception {
        try (Office office = new Office(folder)) {
            console.perspective("org.fleetmail.rcp.fleet");
            OpenFleet fleet = console.open(office.file());
            String address = robot.ask(() -> device(fleet).getAddress());
            int port = robot.ask(() -> device(fleet).getSite().getSnmp().getPort());
            int before = robot.ask(() -> fleet.fleet().getDevices().size());
            robot.tell(() -> {
                device(fleet).setSerial("");
                device(fleet).setFirmware("");
                fleet.fleet().getDevices().remove(device(fleet));
            });

            console.run("org.fleetmail.ui.discover");
            robot.type("discovery.ranges", address);
            Spinner ports = robot.find(Spinner.class, "discovery.port");
            robot.tell(() -> ports.setSelection(port));
            console.picture(robot.ask(ports::getShell), "discovery-scope");
            robot.press(IDialogConstants.NEXT_LABEL.replace("&", ""));
            Table found = robot.find(Table.class, "discovery.found");
            robot.await("the printer", () -> Rows.row(found, address).contains(text("FoundRow_new")));
            robot.await("the end of the search", () -> !robot.isEnabled("discovery.stop"));
            assertThat(robot.ask(() -> Arrays.stream(found.getItems()).allMatch(TableItem::getChecked)))
                    .isTrue();
            console.picture(robot.ask(found::getShell), "discovery-found");
            robot.press(IDialogConstants.FINISH_LABEL.replace("&", ""));
            robot.await(
                    "the device in the fleet", () -> fleet.fleet().getDevices().size() == before);
            robot.tell(() -> fleet.commands().undo());
            assertThat(robot.ask(() -> fleet.fleet().getDevices().size())).isEqualTo(before - 1);
            robot.tell(() -> fleet.commands().redo());
            assertThat(robot.ask(() -> fleet.fleet().getDevices().size())).isEqualTo(before);

            robot.tell(() -> fleet.fleet().getDevices().stream()
                    .limit(3)
                    .forEach(device -> device.getTags().add(CredentialsNeeded.TAG)));
            console.run("org.fleetmail.ui.fillCredentials");
            Combo kind = robot.find(Combo.class, "credentials.kind");
            Spinner udp = robot.find(Spinner.class, "credentials.port");
            robot.tell(() -> udp.setSelection(1161));
            robot.type("credentials.name", "kept-community");
            robot.awaitEnabled("credentials.ok");
            console.picture(robot.ask(kind::getShell), "discovery-credentials");
            robot.click("credentials.ok");
            robot.await(
                    "credentials of three devices",
                    () -> fleet.fleet().getDevices().stream().noneMatch(CredentialsNeeded::is));
            assertThat(robot.ask(() -> fleet.fleet().getDevices().stream()
                            .limit(3)
                            .map(device -> device.getSnmp().getReadCommunity())
                            .toList()))
                    .containsOnly("kept-community/read");
            assertThat(robot.ask(() -> fleet.fleet().getDevices().stream()
                            .limit(3)
                            .map(device -> device.getSnmp().getPort())
                            .toList()))
                    .containsOnly(1161);
        } finally {
            console.closeAll();
        }
    }

    @Test
    void new_moved_and_vanished_devices_are_one_change_that_is_undone_at_once() throws Exception {
        try (Office office = new Office(folder)) {
            console.perspective("org.fleetmail.rcp.fleet");
            OpenFleet fleet = console.open(office.file());
            int port = robot.ask(() -> device(fleet).getSite().getSnmp().getPort());
            String fresh = robot.ask(() -> device(fleet).getAddress());
            String moved = robot.ask(() -> device(fleet, MOVED).getAddress());
            robot.tell(() -> {
                fleet.fleet().getDevices().remove(device(fleet));
                device(fleet, MOVED).setAddress(ELSEWHERE);
                device(fleet, GONE).setAddress(NOBODY);
            });
            int before = robot.ask(() -> fleet.fleet().getDevices().size());
            console.run("org.fleetmail.ui.discover");
            robot.type("discovery.ranges", String.join("\n", fresh, moved, NOBODY));
            Spinner ports = robot.find(Spinner.class, "discovery.port");
            robot.tell(() -> ports.setSelection(port));
            robot.press(IDialogConstants.NEXT_LABEL.replace("&", ""));
            Table found = robot.find(Table.class, "discovery.found");
            robot.await("the end of the search", () -> !robot.isEnabled("discovery.stop") && found.getItemCount() == 3);
            assertThat(robot.ask(() -> Rows.row(found, fresh))).contains(text("FoundRow_new"));
            assertThat(robot.ask(() -> Rows.row(found, moved))).contains(ELSEWHERE);
            assertThat(robot.ask(() -> Rows.row(found, NOBODY))).contains(text("FoundRow_vanished"));
            assertThat(robot.ask(() -> item(found, NOBODY).getChecked()))
                    .as("it may be switched off")
                    .isFalse();
            robot.tell(() -> {
                item(found, NOBODY).setChecked(true);
                found.notifyListeners(SWT.Selection, new Event());
            });
            console.picture(robot.ask(found::getShell), "discovery-changes");
            robot.press(IDialogConstants.FINISH_LABEL.replace("&", ""));
            robot.await("the move", () -> moved.equals(device(fleet, MOVED).getAddress()));
            assertThat(robot.ask(() -> ids(fleet))).doesNotContain(GONE);
            assertThat(robot.ask(() -> fleet.fleet().getDevices().size())).isEqualTo(before);
            robot.tell(() -> fleet.commands().undo());
            assertThat(robot.ask(() -> device(fleet, MOVED).getAddress())).isEqualTo(ELSEWHERE);
            assertThat(robot.ask(() -> device(fleet, GONE).getAddress())).isEqualTo(NOBODY);
            assertThat(robot.ask(() -> fleet.commands().canUndo()))
                    .as("it was one change")
                    .isFalse();
        } finally {
            console.closeAll();
        }
    }

    private static List<String> ids(OpenFleet fleet) {
        return fleet.fleet().getDevices().stream().map(Device::getId).toList();
    }

    private static TableItem item(Table table, String address) {
        return Arrays.stream(table.getItems())
                .filter(item -> item.getText(2).equals(address))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void web_logins_are_given_to_many_and_a_factory_password_becomes_a_finding() throws Exception {
        try (Office office = new Office(folder)) {
            console.perspective("org.fleetmail.rcp.fleet");
            OpenFleet fleet = console.open(office.file());
            robot.tell(() -> device(fleet).getTags().add(CredentialsNeeded.TAG));
            console.run("org.fleetmail.ui.fillCredentials");
            Combo kind = robot.find(Combo.class, "credentials.kind");
            robot.tell(() -> {
                kind.select(2);
                kind.notifyListeners(SWT.Selection, new Event());
            });
            Spinner port = robot.find(Spinner.class, "credentials.port");
            assertThat(robot.ask(port::getSelection)).isEqualTo(443);
            robot.type("credentials.name", "web-admin");
            robot.type("credentials.user", "admin");
            robot.type("credentials.first", "123456");
            robot.awaitEnabled("credentials.ok");
            console.picture(robot.ask(kind::getShell), "discovery-credentials-web");
            robot.click("credentials.ok");
            robot.await("the login", () -> device(fleet).getWeb() != null);
            assertThat(robot.ask(() -> device(fleet).getWeb().getSecret())).isEqualTo("web-admin");
            assertThat(robot.ask(() -> device(fleet).getWeb().getUserName())).isEqualTo("admin");
            robot.await(
                    "the finding",
                    () -> fleet.findingsOf(device(fleet)).stream()
                            .anyMatch(finding -> finding.rule().equals("device.default-credentials")));
            robot.tell(() -> fleet.commands().undo());
            assertThat(robot.ask(() -> device(fleet).getWeb())).isNull();
        } finally {
            console.closeAll();
        }
    }
}
