package org.fleetmail.device.discovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fleetmail.core.fleet.inventory.Sighting;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.device.driver.Credentials;
import org.fleetmail.device.driver.Targets;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Identity;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.SnmpAccess;

/**
 * The credentials a fleet says, each once, as ways to ask; and back from the way a device accepted to what the fleet
 * shall say of it.
 */
public final class KnownWays {
    /** Communities that devices have when nobody has set any. */
    public static final List<String> DEFAULT_COMMUNITIES = List.of("public", "private");

    private final Map<Way, SnmpAccess> accesses = new LinkedHashMap<>();
    private final List<Trouble> troubles = new ArrayList<>();

    /** The ways of a fleet: its own, its sites', groups' and devices'. It may block on the secret store. */
    public static KnownWays of(Fleet fleet, Secrets secrets) {
        KnownWays ways = new KnownWays();
        Stream.of(
                        Stream.of(said(fleet, fleet.getSnmp())),
                        fleet.getSites().stream().map(site -> said(site, site.getSnmp())),
                        fleet.getGroups().stream().map(group -> said(group, group.getSnmp())),
                        fleet.getDevices().stream().map(device -> said(device, device.getSnmp())))
                .flatMap(all -> all)
                .forEach(said -> said.ifPresent(one -> ways.add(one, secrets)));
        return ways;
    }

    /** Without any, to be filled by {@link #add(String, SnmpAccess, Secrets)}. */
    public static KnownWays none() {
        return new KnownWays();
    }

    private record Said(String name, SnmpAccess access) {}

    private static Optional<Said> said(Element from, SnmpAccess access) {
        return Optional.ofNullable(access)
                .map(value -> new Said(Optional.ofNullable(from.getName()).orElse(from.getId()), value));
    }

    private void add(Said said, Secrets secrets) {
        add(said.name(), said.access(), secrets);
    }

    /** Adds a way; one that is there already is not added again, and one whose secrets are missing is a trouble. */
    public void add(String name, SnmpAccess access, Secrets secrets) {
        if (accesses.values().stream().anyMatch(known -> EcoreUtil.equals(known, access))) {
            return;
        }
        switch (new Targets(secrets).credentials(name, access)) {
            case Outcome.Done<Credentials>(Credentials credentials) ->
                accesses.put(Way.snmp(name, credentials).at(access.getPort()), access);
            case Outcome.Failed<Credentials>(Trouble trouble) -> troubles.add(trouble);
        }
    }

    /**
     * The ways, then makers' defaults as guesses.
     *
     * @param port at which is guessed
     */
    public List<Way> withDefaults(int port) {
        List<Way> all = new ArrayList<>(accesses.keySet());
        for (String community : DEFAULT_COMMUNITIES) {
            Credentials guess = new Credentials.Community(false, Secret.of(community), Secret.of(community));
            all.add(Way.snmp(community, guess).at(port).asGuess());
        }
        return all;
    }

    /** The ways alone. */
    public List<Way> ways() {
        return List.copyOf(accesses.keySet());
    }

    /** Why some credentials of the fleet cannot be used. */
    public List<Trouble> troubles() {
        return List.copyOf(troubles);
    }

    /** A found device as the fleet shall know it. */
    public Sighting sighting(Discovered device) {
        Identity identity = device.identity();
        return new Sighting(
                device.address(),
                identity.sysName(),
                identity.serial(),
                identity.mac(),
                device.maker().orElse(""),
                identity.model().orElse(""),
                identity.firmware(),
                device.profile().map(DeviceProfile::name).orElse(""),
                device.way().flatMap(way -> Optional.ofNullable(accesses.get(way))),
                device.takesDefaults());
    }
}
