package org.fleetmail.simulator;

import java.nio.file.Path;
import java.util.Optional;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.simulator.fault.Faults;
import org.fleetmail.simulator.fault.FaultsFile;

/**
 * Starts a virtual office as asked for on the command line.
 *
 * @param devices number of printers, 0 to {@value OfficePlan#MAX_DEVICES}; empty: the two dozen of the demo
 * @param faults a faults file; empty: no faults, apart from those of the demo
 * @param seed what chance is drawn from
 * @param web whether to add printers that are reached by their web interface
 */
public record Simulation(Optional<Integer> devices, Optional<Path> faults, long seed, boolean web) {
    /** Without web interfaces. */
    public Simulation(Optional<Integer> devices, Optional<Path> faults, long seed) {
        this(devices, faults, seed, false);
    }

    /**
     * The running office; the caller closes it. {@code FAULTS-INVALID} or {@code FILE-ACCESS} for the file,
     * {@code NET-FAILED} where no port can be had.
     *
     * @throws IllegalArgumentException where the number of printers is out of range
     */
    public Outcome<VirtualOffice> open() {
        Outcome<Faults> chosen = faults.map(FaultsFile::read).orElseGet(() -> Outcome.done(Faults.none()));
        return chosen.then(these -> VirtualOffice.open(web ? plan(these).withWebPrinters() : plan(these)));
    }

    private OfficePlan plan(Faults these) {
        return devices.map(number -> OfficePlan.of(number, these, seed))
                .orElseGet(() -> OfficePlan.demo(seed).with(these));
    }
}
