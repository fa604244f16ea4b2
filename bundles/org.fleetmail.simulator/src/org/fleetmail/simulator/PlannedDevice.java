package org.fleetmail.simulator;

import java.util.List;
import java.util.Set;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.simulator.fault.Fault;
import org.fleetmail.simulator.printer.PrinterPlan;

/**
 * A printer of the virtual office and its place in the fleet.
 *
 * @param printer what is simulated
 * @param name for people
 * @param site identity of its site
 * @param location where it stands, for people
 * @param tags words to select it by
 * @param sendsThrough identity of the mail listener it uses at the beginning
 */
public record PlannedDevice(
        PrinterPlan printer, String name, String site, String location, List<String> tags, String sendsThrough) {
    public PlannedDevice {
        tags = List.copyOf(tags);
    }

    /** The same with other faults. */
    public PlannedDevice with(List<Fault> faults) {
        return with(printer.with(faults));
    }

    /** The same with settings it says it cannot change. */
    public PlannedDevice lacking(Set<MailSetting> settings) {
        return with(printer.lacking(settings));
    }

    /** The same, sending through another listener at the beginning. */
    public PlannedDevice sendingThrough(String listener) {
        return new PlannedDevice(printer, name, site, location, tags, listener);
    }

    private PlannedDevice with(PrinterPlan other) {
        return new PlannedDevice(other, name, site, location, tags, sendsThrough);
    }
}
