package org.fleetmail.ui.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Site;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.model.Workstation;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.inventory.InventoryView;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A small office in the inventory. */
abstract class InventoryStage {
    private static final String FILTERS = "org.fleetmail.ui/filters/inventory.devices.filter";

    @TempDir
    Path folder;

    final Console console = new Console();
    final Robot robot = console.robot();
    final Sheet devices = sheet("devices");
    OpenFleet fleet;
    InventoryView view;

    Sheet sheet(String kind) {
        return new Sheet(robot, "inventory." + kind + ".table", "inventory." + kind + ".filter");
    }

    @BeforeEach
    void open() {
        Path file = folder.resolve("office.fleet");
        FleetFile.create(office(), file).save();
        console.perspective("org.fleetmail.rcp.fleet");
        fleet = console.open(file);
        view = console.show(InventoryView.class, Parts.INVENTORY);
        robot.tell(() -> view.show(Kind.DEVICES));
        devices.awaitRows(3);
    }

    private static Fleet office() {
        Fleet fleet = NewFleet.empty("Office");
        FleetFactory factory = FleetFactory.eINSTANCE;
        Site tokyo = factory.createSite();
        tokyo.setId("tokyo");
        tokyo.setName("東京本社");
        fleet.getSites().add(tokyo);
        for (int i = 1; i <= 3; i++) {
            Device device = factory.createDevice();
            device.setId("mfp-" + i);
            device.setName("MFP " + i);
            device.setAddress("127.0.0." + 3 * i);
            device.setModel(i < 3 ? "Example 5450" : "Example 9000");
            device.setSite(i == 1 ? tokyo : null);
            fleet.getDevices().add(device);
        }
        Endpoint endpoint = factory.createEndpoint();
        endpoint.setId("relay");
        endpoint.setName("Relay");
        endpoint.setHost("mail.example");
        endpoint.setTransportSecurity(TransportSecurity.NONE);
        fleet.getEndpoints().add(endpoint);
        Account account = factory.createAccount();
        account.setId("scan");
        account.setAddress("scan@example.com");
        fleet.getAccounts().add(account);
        Workstation pc = factory.createWorkstation();
        pc.setId("pc-1");
        pc.setName("PC 1");
        pc.setHostName("pc1.example");
        fleet.getWorkstations().add(pc);
        return fleet;
    }

    @AfterEach
    void close() throws Exception {
        console.closeAll();
        robot.tell(() -> view.show(Kind.DEVICES));
        devices.filter("");
        InstanceScope.INSTANCE.getNode(FILTERS).clear();
    }

    List<Device> devices() {
        return robot.ask(() -> List.copyOf(fleet.fleet().getDevices()));
    }

    static String label(Kind kind, String column) {
        return kind.column(column).orElseThrow().label().in(Locale.getDefault());
    }

    static String word(String bundle, String key) {
        return ResourceBundle.getBundle("org.fleetmail.ui.internal." + bundle + ".messages", Locale.getDefault())
                .getString(key);
    }
}
