package org.fleetmail.ui.console;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IViewPart;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Site;
import org.fleetmail.model.Workstation;
import org.fleetmail.simulator.OfficePlan;
import org.fleetmail.simulator.fault.Faults;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.finding.FindingsView;
import org.fleetmail.ui.internal.inventory.InventoryView;
import org.fleetmail.ui.internal.rollout.RunsView;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.RolloutDesk;
import org.fleetmail.ui.robot.Sheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** An office with two of everything, whose tables people work in. */
class TablesStage {
    @TempDir
    static Path folder;

    static RolloutDesk desk;
    static Console console;
    static Robot robot;

    /** A table, and two of its columns that sort as words. */
    enum Work {
        DEVICES("inventory.devices", "inventory.devices.model", "inventory.devices.name"),
        ENDPOINTS("inventory.endpoints", "inventory.endpoints.host", "inventory.endpoints.name"),
        ACCOUNTS("inventory.accounts", "inventory.accounts.mechanism", "inventory.accounts.name"),
        WORKSTATIONS("inventory.workstations", "inventory.workstations.user", "inventory.workstations.name"),
        SITES("inventory.sites", "inventory.sites.timeZone", "inventory.sites.name"),
        FINDINGS("findings", "findings.kind", "findings.where"),
        RUNS("runs", "runs.kind", "runs.note");

        final String id;
        final String first;
        final String second;

        Work(String id, String first, String second) {
            this.id = id;
            this.first = first;
            this.second = second;
        }

        Sheet sheet() {
            return new Sheet(robot, id + ".table", id + ".filter");
        }

        IViewPart show() {
            return switch (this) {
                case FINDINGS -> console.show(FindingsView.class, Parts.FINDINGS);
                case RUNS -> console.show(RunsView.class, Parts.RUNS);
                default -> {
                    InventoryView view = console.show(InventoryView.class, Parts.INVENTORY);
                    robot.tell(() -> view.show(Kind.valueOf(name())));
                    yield view;
                }
            };
        }
    }

    @BeforeAll
    static void open() {
        desk = new RolloutDesk(folder, OfficePlan.of(12, Faults.none(), 1));
        console = desk.console();
        robot = console.robot();
        desk.apply("Move to 587 with STARTTLS", "first");
        desk.awaitEnd();
        desk.apply("Move to 465 with implicit TLS", "second");
        desk.awaitEnd();
        robot.tell(() -> fill(desk.fleet().fleet()));
        console.closeViews();
        console.perspective("org.fleetmail.rcp.fleet");
    }

    /** There are two of each kind. */
    private static void fill(Fleet fleet) {
        FleetFactory factory = FleetFactory.eINSTANCE;
        for (int i = 1; i <= 2; i++) {
            Workstation pc = factory.createWorkstation();
            pc.setId("pc-" + i);
            pc.setName("PC " + i);
            pc.setUser("user");
            fleet.getWorkstations().add(pc);
            Site site = factory.createSite();
            site.setId("place-" + i);
            site.setName("Place " + i);
            fleet.getSites().add(site);
            Endpoint wrong = factory.createEndpoint();
            wrong.setId("wrong-" + i);
            wrong.setName("Wrong port " + i);
            wrong.setHost("127.0.0.1");
            wrong.setPort(70_000);
            fleet.getEndpoints().add(wrong);
        }
    }

    @AfterEach
    void asDelivered() throws Exception {
        console.closeViews();
        IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.fleetmail.ui");
        for (String key : preferences.keys()) {
            if (key.matches("(columns|sorted|selected|page)\\..*")) {
                preferences.remove(key);
            }
        }
        console.perspective("org.fleetmail.rcp.fleet");
    }

    @AfterAll
    static void close() throws Exception {
        robot.tell(() -> console.window().getActivePage().resetPerspective());
        desk.close();
    }

    static Sheet shown(Work work) {
        work.show();
        Sheet sheet = work.sheet();
        Table table = sheet.table();
        robot.await("rows of " + work, () -> table.getItemCount() > 1);
        return sheet;
    }

    static List<String> texts(Table table, String column) {
        return robot.ask(() -> {
            int place = index(table, column);
            return Arrays.stream(table.getItems())
                    .map((TableItem item) -> item.getText(place))
                    .toList();
        });
    }

    private static int index(Table table, String column) {
        List<Object> ids = Arrays.stream(table.getColumns())
                .map(each -> each.getData(Parts.ID))
                .toList();
        return ids.indexOf(column);
    }

    static TableColumn column(Table table, String id) {
        return table.getColumn(index(table, id));
    }

    static String word(String bundle, String key) {
        return ResourceBundle.getBundle("org.fleetmail.ui.internal." + bundle + ".messages")
                .getString(key);
    }
}
