package org.fleetmail.core.fleet.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fleetmail.core.fleet.Access;
import org.fleetmail.core.query.CredentialsNeeded;
import org.fleetmail.core.query.DefaultCredentials;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;

/**
 * Compares a fleet with what was found. A device is known by its serial number, then by its hardware address; by its
 * address only where the fleet knows neither, because addresses are handed out anew.
 */
public final class Comparison {
    private final Fleet fleet;
    private final Map<String, Device> bySerial = new HashMap<>();
    private final Map<String, Device> byMac = new HashMap<>();
    private final Map<String, Device> byAddress = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    private Comparison(Fleet fleet) {
        this.fleet = fleet;
        for (Device device : fleet.getDevices()) {
            put(bySerial, Sighting.plainSerial(device.getSerial()), device);
            put(byMac, Sighting.plainMac(device.getMac()), device);
            if (device.getAddress() != null && unknown(device)) {
                put(byAddress, device.getAddress().strip(), device);
            }
        }
    }

    private static void put(Map<String, Device> map, String key, Device device) {
        if (!key.isEmpty()) {
            map.putIfAbsent(key, device);
        }
    }

    private static boolean unknown(Device device) {
        return Sighting.plainSerial(device.getSerial()).isEmpty()
                && Sighting.plainMac(device.getMac()).isEmpty();
    }

    /**
     * What the fleet should be told.
     *
     * @param sightings what was found; the same device at two addresses counts once
     * @param lookedAt whether an address was looked at: only what should be there can vanish
     */
    public static List<Proposal> of(Fleet fleet, Collection<Sighting> sightings, Predicate<String> lookedAt) {
        return new Comparison(fleet).compare(sightings, lookedAt);
    }

    private List<Proposal> compare(Collection<Sighting> sightings, Predicate<String> lookedAt) {
        ambiguous.addAll(sharedSerials(sightings));
        List<Proposal> proposals = new ArrayList<>();
        Set<Device> seen = new HashSet<>();
        for (Sighting sighting : distinct(sightings)) {
            Optional<Device> known = find(sighting);
            if (known.isEmpty()) {
                proposals.add(new Proposal.Appeared(sighting));
            } else if (seen.add(known.get())) {
                proposal(known.get(), sighting).ifPresent(proposals::add);
            }
        }
        fleet.getDevices().stream()
                .filter(device -> !seen.contains(device))
                .filter(device -> device.getAddress() != null
                        && lookedAt.test(device.getAddress().strip()))
                .map(Proposal.Vanished::new)
                .forEach(proposals::add);
        return proposals;
    }

    /** Serial numbers that devices with different hardware addresses tell: placeholders of the factory. */
    private static Set<String> sharedSerials(Collection<Sighting> sightings) {
        Map<String, Set<String>> macs = new HashMap<>();
        for (Sighting sighting : sightings) {
            String mac = Sighting.plainMac(sighting.mac());
            if (!mac.isEmpty()) {
                macs.computeIfAbsent(Sighting.plainSerial(sighting.serial()), missing -> new HashSet<>())
                        .add(mac);
            }
        }
        return macs.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Collection<Sighting> distinct(Collection<Sighting> sightings) {
        Map<String, Sighting> first = new LinkedHashMap<>();
        sightings.forEach(sighting -> first.putIfAbsent(key(sighting), sighting));
        return first.values();
    }

    private String key(Sighting sighting) {
        String serial = serial(sighting);
        String mac = Sighting.plainMac(sighting.mac());
        return !serial.isEmpty() ? "serial " + serial : !mac.isEmpty() ? "mac " + mac : "at " + sighting.address();
    }

    private String serial(Sighting sighting) {
        String serial = Sighting.plainSerial(sighting.serial());
        return ambiguous.contains(serial) ? "" : serial;
    }

    private Optional<Device> find(Sighting sighting) {
        return Optional.ofNullable(bySerial.get(serial(sighting)))
                .or(() -> Optional.ofNullable(byMac.get(Sighting.plainMac(sighting.mac()))))
                .or(() -> Optional.ofNullable(byAddress.get(sighting.address())));
    }

    private static Optional<Proposal> proposal(Device device, Sighting sighting) {
        String address = Objects.requireNonNullElse(device.getAddress(), "").strip();
        if (!address.equals(sighting.address())) {
            return Optional.of(new Proposal.Moved(device, sighting, address));
        }
        return tellsMore(device, sighting) ? Optional.of(new Proposal.Completed(device, sighting)) : Optional.empty();
    }

    private static boolean tellsMore(Device device, Sighting sighting) {
        boolean credentials = sighting.access().isPresent()
                && (CredentialsNeeded.is(device) || Access.snmp(device).isEmpty());
        return credentials
                || sighting.defaults() != DefaultCredentials.COMMUNITY.isNoted(device)
                || differs(device.getFirmware(), sighting.firmware())
                || lacks(device.getSerial(), sighting.serial())
                || lacks(device.getMac(), sighting.mac())
                || lacks(device.getMaker(), sighting.maker())
                || lacks(device.getModel(), sighting.model())
                || lacks(device.getProfile(), sighting.profile());
    }

    private static boolean lacks(String known, String told) {
        return !told.isEmpty() && (known == null || known.isBlank());
    }

    private static boolean differs(String known, String told) {
        return !told.isEmpty() && !told.equals(known);
    }
}
