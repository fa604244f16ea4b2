package org.fleetmail.cli.internal.reading;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Progress;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.driver.DefaultSecrets;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.driver.Targets;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.model.Device;
import org.fleetmail.rollout.contact.DeviceReading;
import org.fleetmail.rollout.contact.FleetReader;

/** Reads devices and compares each with its template. */
public final class Readings {
    private Readings() {}

    /** One reading for each device, in their order; shows on the terminal how far it is. */
    public static List<Reading> of(List<Device> devices, Session session) {
        Progress progress = session.terminal().progress();
        AtomicInteger done = new AtomicInteger();
        Map<String, DeviceReading> readings = new ConcurrentHashMap<>();
        new FleetReader(session.equipment())
                .read(
                        devices,
                        reading -> {
                            readings.put(reading.device(), reading);
                            progress.at(done.incrementAndGet(), devices.size(), reading.name());
                        },
                        session.cancellation());
        progress.finish();
        return devices.stream()
                .map(device -> reading(device, readings.get(device.getId()), session))
                .toList();
    }

    private static Reading reading(Device device, DeviceReading answer, Session session) {
        if (answer == null) {
            return new Reading(
                    device,
                    "",
                    Outcome.failed(Trouble.of(TroubleCode.CANCELLED, device.getId(), "")),
                    List.of(),
                    false);
        }
        String profile = answer.profile().map(DeviceProfile::name).orElse("");
        return switch (answer.state()) {
            case Outcome.Done<DeviceState>(DeviceState state) ->
                new Reading(device, profile, answer.state(), Drift.of(device, state), isOpen(device, answer, session));
            case Outcome.Failed<DeviceState> failed -> new Reading(device, profile, failed, List.of(), false);
        };
    }

    private static boolean isOpen(Device device, DeviceReading answer, Session session) {
        return answer.profile()
                .flatMap(profile ->
                        new Targets(session.secrets()).of(device, profile).toOptional())
                .filter(target -> DefaultSecrets.among(target.credentials()))
                .isPresent();
    }
}
