package org.fleetmail.client.matrix;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A client in one of the surroundings that change what it can do.
 *
 * @param id short name within the client
 * @param name for people
 * @param systems operating systems it applies to; empty: any
 * @param patches any one of these makes it apply; empty: none is asked
 * @param servicePack the service pack from which it applies without a patch
 * @param cure the patch that turns it into a more capable variant
 */
public record Variant(
        String id,
        Wording name,
        Set<String> systems,
        Set<String> patches,
        OptionalInt servicePack,
        Optional<Cure> cure) {
    /** The only variant of a client that is the same everywhere. */
    public static final Variant ANY =
            new Variant("any", new Wording("", ""), Set.of(), Set.of(), OptionalInt.empty(), Optional.empty());

    public Variant {
        systems = Set.copyOf(systems);
        patches = Set.copyOf(patches);
    }

    /**
     * A patch and where it leads.
     *
     * @param patch its name
     * @param variant identity of the variant afterwards
     */
    public record Cure(Wording patch, String variant) {}

    boolean appliesTo(Computer computer) {
        return (systems.isEmpty() || systems.contains(computer.operatingSystem())) && patched(computer);
    }

    private boolean patched(Computer computer) {
        if (patches.isEmpty() && servicePack.isEmpty()) {
            return true;
        }
        return computer.patches().stream().anyMatch(patches::contains)
                || servicePack.isPresent() && computer.servicePack().orElse(-1) >= servicePack.getAsInt();
    }
}
