package org.fleetmail.client.reference;

import java.util.Set;
import org.fleetmail.client.matrix.Wording;

/**
 * One of the five protections of mail. None implies or replaces another.
 *
 * @param id short name
 * @param name for people
 * @param against what it is for
 * @param settings identities of the settings that make it; empty where it is no setting of a mail client
 */
public record Safeguard(String id, Wording name, Wording against, Set<String> settings) {
    public Safeguard {
        settings = Set.copyOf(settings);
    }
}
