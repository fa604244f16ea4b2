package org.fleetmail.client.reference;

import java.util.List;
import java.util.Set;
import org.fleetmail.client.matrix.Wording;

/**
 * A setting of a mail client that has to do with protection.
 *
 * @param id short name
 * @param name for people
 * @param purpose what it does, and when it is needed
 * @param tiedTo settings that change together with it; all others are independent of it
 * @param from identities of the sources
 */
public record SettingItem(String id, Wording name, Wording purpose, Set<String> tiedTo, List<String> from) {
    public SettingItem {
        tiedTo = Set.copyOf(tiedTo);
        from = List.copyOf(from);
    }
}
