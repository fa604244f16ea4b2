package org.fleetmail.device.profile;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/** The device profiles that are installed: those shipped, and those of a folder, which win over shipped ones. */
public final class ProfileCatalog {
    private final SortedMap<String, DeviceProfile> profiles;
    private final List<Mistake> mistakes;

    private ProfileCatalog(SortedMap<String, DeviceProfile> profiles, List<Mistake> mistakes) {
        this.profiles = Collections.unmodifiableSortedMap(new TreeMap<>(profiles));
        this.mistakes = List.copyOf(mistakes);
    }

    /** The shipped profiles alone. */
    public static ProfileCatalog shipped() {
        return new ProfileCatalog(new TreeMap<>(), List.of());
    }

    /** The profile of a name, or {@code PROFILE-UNKNOWN}. */
    public Outcome<DeviceProfile> named(String name) {
        return find(name)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.failed(Trouble.of(TroubleCode.PROFILE_UNKNOWN, name, "")));
    }

    public Optional<DeviceProfile> find(String name) {
        return Optional.ofNullable(profiles.get(name));
    }

    /** All profiles, by name. */
    public Collection<DeviceProfile> all() {
        return profiles.values();
    }

    /** The profile that fits a device best, if one does. */
    public Optional<DeviceProfile> recognise(Identity identity) {
        return Optional.empty();
    }

    /** What is wrong in files of the folder; these files are left out. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
