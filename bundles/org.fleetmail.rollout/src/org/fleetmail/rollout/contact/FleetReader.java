package org.fleetmail.rollout.contact;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.model.Device;

/** Reads the mail settings of many devices at once. */
public final class FleetReader {
    /** How many devices are read at the same time. */
    public static final int PARALLEL = 64;

    private final Equipment equipment;

    /** A device with what is needed to read it; made on one thread, because the model is not for many. */
    private record Candidate(Device device, String name, Outcome<Contact> contact) {}

    public FleetReader(Equipment equipment) {
        this.equipment = equipment;
    }

    /**
     * Reads devices and returns when all are read or the work is cancelled.
     *
     * @param devices which
     * @param each is told of every reading as it comes in, on any thread, one call for each device
     */
    public void read(List<Device> devices, Consumer<DeviceReading> each, Cancellation cancellation) {
        DeviceReads reads = new DeviceReads();
        List<Candidate> candidates = devices.stream().map(this::candidate).toList();
        new Crowd(PARALLEL).each(candidates, candidate -> each.accept(reading(reads, candidate, cancellation)));
    }

    private Candidate candidate(Device device) {
        return new Candidate(
                device, Optional.ofNullable(device.getName()).orElse(device.getId()), equipment.contact(device));
    }

    private static DeviceReading reading(DeviceReads reads, Candidate candidate, Cancellation cancellation) {
        Outcome<DeviceState> state = cancellation.isCancelled()
                ? Outcome.failed(Trouble.of(TroubleCode.CANCELLED, candidate.name, ""))
                : candidate.contact.then(contact -> reads.read(contact, cancellation));
        return new DeviceReading(
                candidate.device.getId(),
                candidate.name,
                candidate.contact.toOptional().map(Contact::profile),
                state);
    }
}
