package org.fleetmail.exchange;

import static org.fleetmail.exchange.sheet.Sheets.pasted;

import java.util.List;
import java.util.Locale;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.exchange.PlannedRow.Fate;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.exchange.sheet.Sheet;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Site;
import org.junit.jupiter.api.BeforeEach;

/** A small fleet that takes tables in. */
abstract class ImportStage {
    final Fleet fleet = NewFleet.empty("Example");
    Device printer;

    @BeforeEach
    void furnish() {
        Site tokyo = FleetFactory.eINSTANCE.createSite();
        tokyo.setId("tokyo");
        tokyo.setName("東京");
        fleet.getSites().add(tokyo);
        Account scan = FleetFactory.eINSTANCE.createAccount();
        scan.setId("scan");
        scan.setAddress("scan@example.com");
        fleet.getAccounts().add(scan);
        printer = device("reception", "192.0.2.17", "E12345", "00:80:77:1a:2b:3c");
        printer.setLocation("1F");
    }

    Device device(String id, String address, String serial, String mac) {
        Device device = FleetFactory.eINSTANCE.createDevice();
        device.setId(id);
        device.setName(id);
        device.setAddress(address);
        device.setSerial(serial);
        device.setMac(mac);
        fleet.getDevices().add(device);
        return device;
    }

    ImportPlan plan(Kind kind, String table) {
        Sheet sheet = pasted(table.replace(" | ", "\t"));
        return ImportPlanner.plan(fleet, sheet, Mapping.guess(kind, sheet));
    }

    ImportPlan imported(Kind kind, String table) {
        ImportPlan plan = plan(kind, table);
        plan.apply(fleet);
        return plan;
    }

    static List<Fate> fates(ImportPlan plan) {
        return plan.rows().stream().map(PlannedRow::fate).toList();
    }

    static List<String> findings(ImportPlan plan) {
        return plan.findings().stream()
                .map(finding -> finding.place() + " " + finding.text().in(Locale.ENGLISH))
                .toList();
    }
}
