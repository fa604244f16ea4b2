package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.internal.navigator.FleetNavigator;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Drop;
import org.fleetmail.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person drags files into the console. */
class DropTest {
    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();
    private OpenFleet fleet;
    private Tree tree;

    @BeforeEach
    void open() {
        console.perspective("org.fleetmail.rcp.fleet");
        fleet = console.open(fleetFile("office"));
        console.show(FleetNavigator.class, Parts.NAVIGATOR);
        tree = robot.find(Tree.class, "navigator.tree");
    }

    private Path fleetFile(String name) {
        Path file = folder.resolve(name + ".fleet");
        FleetFile.create(NewFleet.empty(name), file).save();
        return file;
    }

    @AfterEach
    void close() {
        console.closeAll();
    }

    @Test
    void a_fleet_is_opened() {
        Path other = fleetFile("branch");
        robot.tell(() -> Drop.on(tree, other));
        OpenFleets fleets = console.window().getService(OpenFleets.class);
        robot.await("the fleet", () -> fleets.current().orElseThrow().path().equals(other));
    }

    @Test
    void a_table_begins_an_import_and_one_that_is_dropped_on_the_wizard_is_taken_instead() throws Exception {
        Path table = Files.writeString(folder.resolve("devices.csv"), "Name,IP address\nMFP 1,127.0.0.1\n");
        Path second = Files.writeString(folder.resolve("others.csv"), "Name,IP address\nMFP 2,127.0.0.2\n");
        robot.tell(() -> Drop.on(tree, table));
        Text file = robot.find(Text.class, "import.file");
        robot.await("the first", () -> file.getText().equals(table.toString()));
        Table headings = robot.find(Table.class, "import.headings");
        robot.tell(() -> Drop.on(headings, second));
        robot.await("the second", () -> file.getText().equals(second.toString()));
        robot.press(IDialogConstants.CANCEL_LABEL);
        robot.await("no wizard", file::isDisposed);
    }

    @Test
    void a_certificate_becomes_a_trust_anchor_which_can_be_undone() throws Exception {
        TestAuthority authority = new TestAuthority("Example root");
        Path file = Files.writeString(folder.resolve("root.pem"), Credential.pem(authority.root()));
        robot.tell(() -> Drop.on(tree, file));
        robot.await("the anchor", () -> fleet.fleet().getTrustAnchors().size() == 1);
        assertThat(robot.ask(() -> fleet.fleet().getTrustAnchors().getFirst().getPem()))
                .isEqualTo(Credential.pem(authority.root()));
        assertThat(robot.ask(() -> fleet.fleet().getTrustAnchors().getFirst().getSha256()))
                .hasSize(64);
        robot.tell(() -> fleet.commands().undo());
        assertThat(robot.ask(() -> fleet.fleet().getTrustAnchors().isEmpty())).isTrue();
    }
}
