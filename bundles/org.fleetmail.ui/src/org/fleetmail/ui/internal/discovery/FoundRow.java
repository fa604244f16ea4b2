package org.fleetmail.ui.internal.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.fleetmail.core.fleet.inventory.Comparison;
import org.fleetmail.core.fleet.inventory.Proposal;
import org.fleetmail.core.fleet.inventory.Sighting;
import org.fleetmail.device.discovery.Discovered;
import org.fleetmail.device.discovery.KnownWays;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.Fleet;
import org.fleetmail.ui.internal.look.Elements;

/**
 * What a person reads of one proposal.
 *
 * @param proposal in what the fleet differs
 * @param device what was found; empty for what vanished
 */
record FoundRow(Proposal proposal, Optional<Discovered> device) {
    /** The rows of a discovery: printers, and devices of the fleet. */
    static List<FoundRow> of(Fleet fleet, List<Discovered> found, KnownWays ways, Predicate<String> lookedAt) {
        List<Discovered> wanted = found.stream().filter(Discovered::isCandidate).toList();
        Map<String, Discovered> byAddress = wanted.stream()
                .collect(Collectors.toMap(Discovered::address, Function.identity(), (one, other) -> one));
        List<Sighting> sightings = found.stream().map(ways::sighting).toList();
        List<FoundRow> rows = new ArrayList<>();
        for (Proposal proposal : Comparison.of(fleet, sightings, lookedAt)) {
            Optional<Discovered> device =
                    sighting(proposal).map(Sighting::address).map(byAddress::get);
            if (device.isPresent() || !(proposal instanceof Proposal.Appeared)) {
                rows.add(new FoundRow(proposal, device));
            }
        }
        return rows;
    }

    private static Optional<Sighting> sighting(Proposal proposal) {
        return switch (proposal) {
            case Proposal.Appeared(Sighting sighting) -> Optional.of(sighting);
            case Proposal.Moved moved -> Optional.of(moved.sighting());
            case Proposal.Completed completed -> Optional.of(completed.sighting());
            case Proposal.Vanished vanished -> Optional.empty();
        };
    }

    /** Whether it is taken over unless a person says otherwise: what vanished may just be switched off. */
    boolean isUsual() {
        return !(proposal instanceof Proposal.Vanished);
    }

    String change() {
        return switch (proposal) {
            case Proposal.Appeared appeared -> Messages.FoundRow_new;
            case Proposal.Moved moved -> NLS.bind(Messages.FoundRow_moved, moved.from());
            case Proposal.Completed completed -> Messages.FoundRow_completed;
            case Proposal.Vanished vanished -> Messages.FoundRow_vanished;
        };
    }

    String name() {
        return switch (proposal) {
            case Proposal.Appeared(Sighting sighting) -> sighting.name();
            case Proposal.Moved moved -> Elements.name(moved.device());
            case Proposal.Completed completed -> Elements.name(completed.device());
            case Proposal.Vanished(var gone) -> Elements.name(gone);
        };
    }

    String address() {
        return sighting(proposal)
                .map(Sighting::address)
                .orElseGet(() -> ((Proposal.Vanished) proposal).device().getAddress());
    }

    String model() {
        return device.map(found -> (found.maker().orElse("") + " "
                                + found.identity().model().orElse(""))
                        .strip())
                .orElse("");
    }

    String serial() {
        return device.map(found -> found.identity().serial()).orElse("");
    }

    String mail() {
        return device.flatMap(Discovered::state)
                .map(state -> state.settings().text(MailSetting.SMTP_HOST).orElse("")
                        + state.settings()
                                .text(MailSetting.SMTP_PORT)
                                .map(port -> ":" + port)
                                .orElse(""))
                .orElse("");
    }

    /** What is to be known about it: credentials, defaults, how much its profile knows. */
    String remark() {
        List<String> remarks = new ArrayList<>();
        device.filter(Discovered::needsCredentials).ifPresent(found -> remarks.add(Messages.FoundRow_credentials));
        device.filter(found -> !found.defaults().isEmpty())
                .ifPresent(
                        found -> remarks.add(NLS.bind(Messages.FoundRow_default, String.join(", ", found.defaults()))));
        device.map(this::knowledge).ifPresent(remarks::add);
        return String.join(" · ", remarks);
    }

    private String knowledge(Discovered found) {
        return switch (found.knowledge()) {
            case SETTINGS -> found.profile().map(DeviceProfile::name).orElse("");
            case MAKER -> Messages.FoundRow_maker;
            case PRINTER, OTHER -> Messages.FoundRow_unknown;
        };
    }
}
