package org.fleetmail.core.fleet.inventory;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fleetmail.core.fleet.Access;
import org.fleetmail.core.fleet.Ids;
import org.fleetmail.core.query.CredentialsNeeded;
import org.fleetmail.core.query.DefaultCredentials;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Site;
import org.fleetmail.model.SnmpAccess;

/** Carries proposals out on a fleet. The console records it as one change that can be undone. */
public final class Merge {
    private static final Pattern DIGITS = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private final Fleet fleet;
    private final Ids ids;

    private Merge(Fleet fleet) {
        this.fleet = fleet;
        this.ids = Ids.of(fleet);
    }

    /** Adds what appeared, moves what moved, completes what is known better, and removes what vanished. */
    public static void apply(Fleet fleet, Collection<? extends Proposal> proposals) {
        Merge merge = new Merge(fleet);
        proposals.forEach(merge::apply);
    }

    private void apply(Proposal proposal) {
        switch (proposal) {
            case Proposal.Appeared(Sighting sighting) -> add(sighting);
            case Proposal.Moved(Device device, Sighting sighting, String from) -> {
                device.setAddress(sighting.address());
                complete(device, sighting);
            }
            case Proposal.Completed(Device device, Sighting sighting) -> complete(device, sighting);
            case Proposal.Vanished(Device device) -> EcoreUtil.delete(device, true);
        }
    }

    private void add(Sighting sighting) {
        Device device = FleetFactory.eINSTANCE.createDevice();
        String name = !sighting.name().isEmpty() ? sighting.name() : sighting.model() + " " + sighting.address();
        device.setName(name.strip());
        device.setId(ids.next(name));
        device.setAddress(sighting.address());
        site(sighting.address()).ifPresent(device::setSite);
        fleet.getDevices().add(device);
        complete(device, sighting);
    }

    private static void complete(Device device, Sighting sighting) {
        fill(device.getSerial(), sighting.serial(), device::setSerial);
        fill(device.getMac(), sighting.mac(), device::setMac);
        fill(device.getMaker(), sighting.maker(), device::setMaker);
        fill(device.getModel(), sighting.model(), device::setModel);
        fill(device.getProfile(), sighting.profile(), device::setProfile);
        if (!sighting.firmware().isEmpty()) {
            device.setFirmware(sighting.firmware());
        }
        access(device, sighting.access());
        DefaultCredentials.COMMUNITY.note(device, sighting.defaults());
    }

    private static void fill(String known, String told, Consumer<String> set) {
        if (!told.isEmpty() && (known == null || known.isBlank())) {
            set.accept(told);
        }
    }

    private static void access(Device device, Optional<SnmpAccess> accepted) {
        if (accepted.isEmpty()) {
            if (!device.getTags().contains(CredentialsNeeded.TAG)) {
                device.getTags().add(CredentialsNeeded.TAG);
            }
            return;
        }
        device.getTags().remove(CredentialsNeeded.TAG);
        boolean said = Access.snmp(device)
                .filter(known -> EcoreUtil.equals(known.value(), accepted.get()))
                .isPresent();
        if (!said) {
            device.setSnmp(EcoreUtil.copy(accepted.get()));
        }
    }

    /** The site one of whose subnets holds an address; an address in digits, because nothing is looked up. */
    private Optional<Site> site(String address) {
        return DIGITS.matcher(address).matches()
                ? fleet.getSites().stream()
                        .filter(site -> site.getSubnets().stream().anyMatch(subnet -> holds(subnet, address)))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean holds(String subnet, String address) {
        String[] parts = subnet.strip().split("/");
        if (parts.length != 2 || !DIGITS.matcher(parts[0]).matches() || !parts[1].matches("[0-9]{1,3}")) {
            return false;
        }
        try {
            byte[] network = InetAddress.getByName(parts[0]).getAddress();
            byte[] host = InetAddress.getByName(address).getAddress();
            return network.length == host.length && samePrefix(network, host, Integer.parseInt(parts[1]));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean samePrefix(byte[] network, byte[] host, int prefix) {
        for (int bit = 0; bit < Math.min(prefix, 8 * host.length); bit++) {
            int mask = 0x80 >> bit % 8;
            if (((network[bit / 8] ^ host[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
