package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.FleetPackage;
import org.fleetmail.model.Site;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.State;
import org.fleetmail.ui.internal.finding.FindingsView;
import org.fleetmail.ui.internal.inventory.InventoryView;
import org.fleetmail.ui.internal.look.NameLinks;
import org.fleetmail.ui.internal.navigator.FleetNavigator;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Pointer;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Sheet;
import org.fleetmail.ui.robot.Uses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person looks at the fleet from several sides. */
class NavigationTest {
    private static final int MANY = 20;

    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();
    private OpenFleet fleet;

    @BeforeEach
    void open() {
        Fleet office = NewFleet.empty("Office");
        Site tokyo = FleetFactory.eINSTANCE.createSite();
        tokyo.setId("tokyo");
        tokyo.setName("Tokyo");
        office.getSites().add(tokyo);
        office.getDevices().add(device("a", "Model 1", tokyo, "floor", "colour"));
        office.getDevices().add(device("b", "Model 2", tokyo, "floor"));
        office.getDevices().add(device("c", "Model 1", null));
        office.getEndpoints().add(relay());
        Path file = folder.resolve("office.fleet");
        FleetFile.create(office, file).save();
        console.perspective("org.fleetmail.rcp.fleet");
        fleet = console.open(file);
    }

    /** Nobody answers there. */
    private static Endpoint relay() {
        Endpoint relay = FleetFactory.eINSTANCE.createEndpoint();
        relay.setId("relay");
        relay.setName("the relay");
        relay.setHost("127.0.0.1");
        relay.setPort(1);
        relay.setTransportSecurity(TransportSecurity.STARTTLS);
        return relay;
    }

    private static Device device(String id, String model, Site site, String... tags) {
        Device device = FleetFactory.eINSTANCE.createDevice();
        device.setId(id);
        device.setName("printer " + id);
        device.setAddress("127.0.0.1");
        device.setModel(model);
        device.setSite(site);
        device.getTags().addAll(List.of(tags));
        return device;
    }

    @AfterEach
    void close() {
        group("SITE");
        console.closeAll();
    }

    private void group(String by) {
        FleetNavigator navigator = console.show(FleetNavigator.class, Parts.NAVIGATOR);
        robot.tell(() -> {
            var item = navigator.getViewSite().getActionBars().getMenuManager().find("navigator.grouping." + by);
            IAction action = ((ActionContributionItem) item).getAction();
            action.setChecked(true);
            action.run();
        });
    }

    /** The unfolded tree below the folder of devices, each line with its depth. */
    private List<String> tree() {
        Tree tree = robot.find(Tree.class, "navigator.tree");
        return robot.ask(() -> lines(tree, 2));
    }

    private static List<String> lines(Tree tree, int folders) {
        List<String> lines = new ArrayList<>();
        Arrays.stream(tree.getItems()[0].getItems()).limit(folders).forEach(item -> add(lines, item, ""));
        return lines;
    }

    private static void add(List<String> lines, TreeItem item, String indent) {
        lines.add(indent + item.getText().replaceAll(" {2}.*", ""));
        Arrays.stream(item.getItems())
                .filter(child -> !child.getText().isEmpty())
                .forEach(child -> add(lines, child, indent + "-"));
    }

    private void unfold() {
        FleetNavigator navigator = console.show(FleetNavigator.class, Parts.NAVIGATOR);
        robot.tell(() -> fleet.fleet().getDevices().forEach(navigator::reveal));
    }

    @Test
    void back_and_forward_lead_through_the_editors_that_were_looked_at() {
        console.edit(fleet, "a");
        console.edit(fleet, "b");
        console.edit(fleet, "c");
        console.run("org.eclipse.ui.navigate.backwardHistory");
        robot.await("printer b", () -> title().equals("printer b"));
        console.run("org.eclipse.ui.navigate.backwardHistory");
        robot.await("printer a", () -> title().equals("printer a"));
        console.run("org.eclipse.ui.navigate.forwardHistory");
        robot.await("printer b again", () -> title().equals("printer b"));
    }

    private String title() {
        IEditorPart editor = console.window().getActivePage().getActiveEditor();
        return editor == null ? "" : editor.getTitle();
    }

    @Test
    void a_click_with_ctrl_on_a_name_in_a_table_opens_its_editor_and_elsewhere_only_adds_to_the_selection() {
        robot.tell(() -> {
            Device device = (Device) Console.element(fleet, "a");
            EditingDomain domain = fleet.domain();
            domain.getCommandStack()
                    .execute(SetCommand.create(domain, device, FleetPackage.Literals.DEVICE__ADDRESS, "no address"));
        });
        console.show(FindingsView.class, Parts.FINDINGS);
        Sheet findings = new Sheet(robot, "findings.table", "findings.filter");
        findings.follow("printer a", "findings.text");
        assertThat(console.activeEditor()).isNull();
        findings.follow("printer a", "findings.where");
        robot.await("the editor", () -> title().equals("printer a"));
        console.edit(fleet, "tokyo");
        findings.follow("printer a", "findings.where");
        robot.await("the same editor again", () -> title().equals("printer a"));
    }

    @Test
    void a_click_with_ctrl_on_a_name_in_the_navigator_or_the_inventory_opens_its_editor() {
        unfold();
        Tree tree = robot.find(Tree.class, "navigator.tree");
        robot.tell(() -> Pointer.follow(tree, tree.getSelection()[0].getBounds()));
        robot.await("printer c", () -> title().equals("printer c"));
        InventoryView view = console.show(InventoryView.class, Parts.INVENTORY);
        robot.tell(() -> view.show(Kind.DEVICES));
        Sheet devices = new Sheet(robot, "inventory.devices.table", "inventory.devices.filter");
        devices.follow("printer a", "inventory.devices.name");
        robot.await("printer a", () -> title().equals("printer a"));
        devices.follow("printer c", "inventory.devices.name");
        robot.await("printer c, which is open already", () -> title().equals("printer c"));
    }

    @Test
    void a_name_says_how_to_follow_it_and_f3_does_so_with_the_keyboard() {
        InventoryView view = console.show(InventoryView.class, Parts.INVENTORY);
        robot.tell(() -> view.show(Kind.DEVICES));
        robot.select("inventory.devices.table", "printer b");
        Table table = robot.find(Table.class, "inventory.devices.table");
        robot.tell(() -> Pointer.move(table, table.getSelection()[0].getBounds(0)));
        assertThat(robot.ask(table::getToolTipText)).isEqualTo(NameLinks.hint());
        robot.tell(() -> Pointer.move(table, table.getSelection()[0].getBounds(1)));
        assertThat(robot.ask(table::getToolTipText)).isNull();
        robot.tell(table::setFocus);
        robot.key(0, SWT.F3);
        robot.await("printer b", () -> title().equals("printer b"));
    }

    @Test
    void devices_that_are_deleted_together_come_back_together() {
        unfold();
        FleetNavigator navigator = console.show(FleetNavigator.class, Parts.NAVIGATOR);
        List<Device> chosen =
                robot.ask(() -> List.copyOf(fleet.fleet().getDevices().subList(0, 2)));
        robot.tell(() -> navigator.getSite().getSelectionProvider().setSelection(new StructuredSelection(chosen)));
        robot.tell(navigator::setFocus);
        console.run("org.eclipse.ui.edit.delete");
        robot.await("one device", () -> fleet.fleet().getDevices().size() == 1);
        assertThat(robot.ask(() -> fleet.commands().getUndoCommand().getLabel()))
                .contains("2");
        robot.tell(() -> fleet.commands().undo());
        assertThat(robot.ask(() -> fleet.fleet().getDevices().size())).isEqualTo(3);
    }

    @Test
    void counts_in_the_navigator_and_the_status_line_follow_every_change_undo_and_redo() {
        console.show(FleetNavigator.class, Parts.NAVIGATOR);
        awaitCounts(1);
        console.run("org.fleetmail.ui.addDevice");
        awaitCounts(2);
        robot.tell(() -> fleet.commands().undo());
        awaitCounts(1);
        robot.tell(() -> fleet.commands().redo());
        awaitCounts(2);
        robot.tell(() -> {
            Device device = (Device) Console.element(fleet, "a");
            fleet.commands()
                    .execute(SetCommand.create(
                            fleet.domain(), device, FleetPackage.Literals.DEVICE__SITE, SetCommand.UNSET_VALUE));
        });
        awaitCounts(3);
    }

    /** Waits until so many devices are without a site: as the navigator says, and with the others in the status line. */
    private void awaitCounts(int elsewhere) {
        Tree tree = robot.find(Tree.class, "navigator.tree");
        Label status = robot.find(Label.class, "status.counts");
        robot.await(elsewhere + " devices without a site", () -> {
            Fleet now = fleet.fleet();
            return Arrays.stream(tree.getItems()[0].getItems())
                            .anyMatch(item -> item.getText().equals(word("Group_elsewhere") + "  " + elsewhere))
                    && status.getText()
                            .startsWith(NLS.bind(word("FleetStatus_counts"), new Object[] {
                                        now.getDevices().size(),
                                        now.getEndpoints().size(),
                                        "",
                                        ""
                                    })
                                    .split(" · ")[0]);
        });
    }

    @Test
    void what_is_typed_above_the_navigator_leaves_the_rows_that_fit_and_their_folders() {
        Tree tree = robot.find(Tree.class, "navigator.tree");
        awaitFiltered("model:\"Model 1\"", "-Tokyo", "--printer a", "-printer c");
        awaitFiltered("tag:colour", "-Tokyo", "--printer a");
        awaitFiltered("127.0.0.1:1", "-the relay");
        robot.type("navigator.filter", "");
        unfold();
        robot.await(
                "all of them",
                () -> lines(tree, MANY).containsAll(List.of("--printer a", "--printer b", "-printer c", "-the relay")));
    }

    /** Waits until these are all the rows there are within the folders. */
    private void awaitFiltered(String typed, String... rows) {
        Tree tree = robot.find(Tree.class, "navigator.tree");
        robot.type("navigator.filter", typed);
        robot.await(
                typed,
                () -> lines(tree, MANY).stream()
                        .filter(line -> line.startsWith("-"))
                        .toList()
                        .equals(List.of(rows)));
    }

    private static String word(String key) {
        return ResourceBundle.getBundle("org.fleetmail.ui.internal.navigator.messages")
                .getString(key);
    }

    @Test
    @Uses(Parts.NAVIGATOR)
    void devices_are_put_together_by_site_model_tag_and_state() {
        unfold();
        assertThat(tree()).contains("--printer a", "--printer b", "-printer c");
        group("MODEL");
        unfold();
        assertThat(tree()).containsSubsequence("-Model 1", "--printer a", "--printer c", "-Model 2", "--printer b");
        group("TAG");
        unfold();
        assertThat(tree()).containsSubsequence("-colour", "-floor");
        robot.tell(() -> fleet.see("b", new State(State.Mood.GOOD, "well", Instant.parse("2026-11-25T03:00:00Z"))));
        group("STATE");
        unfold();
        assertThat(tree()).containsSubsequence("-well", "--printer b");
        console.picture("navigator-by-state");
        Label status = robot.find(Label.class, "status.counts");
        robot.await("the last check", () -> status.getText().matches(".*3.*[0-9]+:[0-9]{2}.*"));
    }
}
