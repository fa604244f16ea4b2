package org.fleetmail.simulator.printer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.simulator.fault.Fault;

/**
 * A printer to simulate.
 *
 * @param id identity, also its sysName
 * @param profile which mail objects it has; it answers those and the standard ones that identify it
 * @param model what it calls itself (hrDeviceDescr); {@code (simulated)} is added where it is missing
 * @param serial its serial number
 * @param location its sysLocation, in ASCII
 * @param settings values it starts with, in the spelling of the vocabulary; secrets too, as it only ever tells whether it
 *     has them
 * @param lacks settings whose capability objects say no
 * @param faults in which ways it misbehaves
 */
public record PrinterPlan(
        String id,
        DeviceProfile profile,
        String model,
        String serial,
        String location,
        Map<MailSetting, String> settings,
        Set<MailSetting> lacks,
        List<Fault> faults) {
    private static final String MARK = "(simulated)";

    public PrinterPlan {
        model = model.contains(MARK) ? model : model + " " + MARK;
        settings = Map.copyOf(settings);
        lacks = Set.copyOf(lacks);
        faults = List.copyOf(faults);
    }

    /** A printer without faults that has all its profile knows; its serial number is its identity. */
    public PrinterPlan(String id, DeviceProfile profile, String model, Map<MailSetting, String> settings) {
        this(id, profile, model, id, "", settings, Set.of(), List.of());
    }

    /** The fault of a kind, if it has one. */
    public <F extends Fault> Optional<F> fault(Class<F> kind) {
        return faults.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** Whether it has a fault of a kind. */
    public boolean has(Class<? extends Fault> kind) {
        return faults.stream().anyMatch(kind::isInstance);
    }

    /** The same with settings whose capability objects say no. */
    public PrinterPlan lacking(Set<MailSetting> others) {
        return new PrinterPlan(id, profile, model, serial, location, settings, others, faults);
    }

    /** The same, beginning with other values. */
    public PrinterPlan beginningWith(Map<MailSetting, String> others) {
        return new PrinterPlan(id, profile, model, serial, location, others, lacks, faults);
    }

    /** The same with other faults. */
    public PrinterPlan with(List<Fault> others) {
        return new PrinterPlan(id, profile, model, serial, location, settings, lacks, others);
    }
}
