package org.fleetmail.client.matrix;

import java.util.List;
import java.util.Set;

/**
 * The way through a client's screens, in the labels those screens show.
 *
 * @param protocols what is set there
 * @param path the menus and buttons that lead there
 * @param fields what to fill in there, in the order of the screen
 */
public record Screen(Set<MailProtocol> protocols, Wording path, List<Wording> fields, Source source) {
    public Screen {
        protocols = Set.copyOf(protocols);
        fields = List.copyOf(fields);
    }
}
