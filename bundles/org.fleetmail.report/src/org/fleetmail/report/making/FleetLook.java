package org.fleetmail.report.making;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DefaultSecrets;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.driver.Targets;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.Extent;
import org.fleetmail.endpoint.Verifier;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.report.SeenEndpoint;
import org.fleetmail.rollout.contact.Crowd;
import org.fleetmail.rollout.contact.DeviceReading;
import org.fleetmail.rollout.contact.Equipment;
import org.fleetmail.rollout.contact.FleetReader;

/**
 * What devices and endpoints answer when a report looks at them.
 *
 * @param readings what each device told, by its identity
 * @param open identities of devices that take access data everybody knows
 * @param endpoints what each endpoint answered, in their order
 */
record FleetLook(Map<String, Outcome<DeviceState>> readings, Set<String> open, List<SeenEndpoint> endpoints) {
    private static final int PARALLEL = 8;
    private static final Extent EXTENT = Extent.of(Depth.GRADE, Duration.ofSeconds(20));

    /** Looks; blocks until everything answered or had its time. */
    static FleetLook at(
            List<Device> devices,
            List<Endpoint> endpoints,
            Equipment equipment,
            Verifier verifier,
            Cancellation cancellation) {
        Map<String, DeviceReading> told = new ConcurrentHashMap<>();
        new FleetReader(equipment).read(devices, reading -> told.put(reading.device(), reading), cancellation);
        Map<String, Outcome<DeviceState>> readings = new HashMap<>();
        told.forEach((device, reading) -> readings.put(device, reading.state()));
        Set<String> open = devices.stream()
                .filter(device -> told.containsKey(device.getId()))
                .filter(device -> isOpen(device, told.get(device.getId()), equipment))
                .map(Device::getId)
                .collect(Collectors.toSet());
        return new FleetLook(readings, open, seen(endpoints, verifier, cancellation));
    }

    private static boolean isOpen(Device device, DeviceReading reading, Equipment equipment) {
        return reading.state().toOptional().isPresent()
                && reading.profile()
                        .flatMap(profile -> new Targets(equipment.secrets())
                                .of(device, profile)
                                .toOptional())
                        .filter(target -> DefaultSecrets.among(target.credentials()))
                        .isPresent();
    }

    /** A target is made on this thread, because the model is not for many. */
    private static List<SeenEndpoint> seen(List<Endpoint> endpoints, Verifier verifier, Cancellation cancellation) {
        Map<Endpoint, Outcome<EndpointTarget>> targets = new HashMap<>();
        endpoints.forEach(endpoint -> targets.put(endpoint, EndpointTarget.of(endpoint)));
        Map<Endpoint, Outcome<EndpointObservation>> seen = new ConcurrentHashMap<>();
        new Crowd(PARALLEL)
                .each(
                        endpoints,
                        endpoint -> seen.put(
                                endpoint,
                                targets.get(endpoint)
                                        .map(target -> verifier.verify(target, EXTENT, cancellation, step -> {}))));
        return endpoints.stream()
                .map(endpoint -> new SeenEndpoint(endpoint, seen.get(endpoint)))
                .toList();
    }
}
