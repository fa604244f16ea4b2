package org.fleetmail.core.fleet.inventory;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fleetmail.core.fleet.Access;
import org.fleetmail.core.fleet.Ids;
import org.fleetmail.core.fleet.Sites;
import org.fleetmail.core.query.CredentialsNeeded;
import org.fleetmail.core.query.DefaultCredentials;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.SnmpAccess;

/** Carries proposals out on a fleet. The console records it as one change that can be undone. */
public final class Merge {
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
        Sites.holding(fleet, sighting.address()).ifPresent(device::setSite);
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
}
