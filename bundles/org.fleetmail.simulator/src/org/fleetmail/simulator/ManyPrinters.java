package org.fleetmail.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fleetmail.device.profile.ProfileCatalog;

/** Plans an office of any size in which everything works. */
final class ManyPrinters {
    private static final int PER_FLOOR = 20;
    private static final List<PrinterModels> MODELS =
            List.of(PrinterModels.BROTHER, PrinterModels.EXAMPLE_5450, PrinterModels.EXAMPLE_3200);

    private ManyPrinters() {}

    static OfficePlan plan(int devices, long seed) {
        ProfileCatalog catalog = ProfileCatalog.shipped();
        List<PlannedDevice> planned = new ArrayList<>();
        for (int number = 1; number <= devices; number++) {
            planned.add(device(catalog, number, DemoOffice.SITES.get(number % 2)));
        }
        String name = "Virtual office 仮想オフィス (" + devices + ", SIMULATED)";
        return new OfficePlan(name, DemoOffice.SITES, planned, OfficePlan.usualMail(), seed);
    }

    private static PlannedDevice device(ProfileCatalog catalog, int number, PlannedSite site) {
        PrinterModels model = MODELS.get(number % MODELS.size());
        String id = String.format(Locale.ROOT, "sim-%04d", number);
        String floor = 1 + number / PER_FLOOR + "F";
        return new PlannedDevice(
                model.printer(catalog, id, site.id() + " " + floor, site.account()),
                site.shortName() + " " + floor + " Printer プリンター " + number,
                site.id(),
                floor,
                List.of("simulated", floor.toLowerCase(Locale.ROOT)),
                OfficePlan.RELAY);
    }
}
