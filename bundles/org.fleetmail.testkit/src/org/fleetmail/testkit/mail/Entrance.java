package org.fleetmail.testkit.mail;

import java.util.List;
import org.fleetmail.testkit.pki.Credential;

/**
 * One port of a {@link PostfixPeer} with its own certificates and settings.
 *
 * @param name by which the test asks for the port
 * @param credentials keys with their chains, one for each kind of key
 * @param settings of {@code main.cf}, for this port alone
 */
public record Entrance(String name, List<Credential> credentials, List<String> settings) {
    public Entrance {
        credentials = List.copyOf(credentials);
        settings = List.copyOf(settings);
    }

    public static Entrance of(String name, Credential credential, String... settings) {
        return new Entrance(name, List.of(credential), List.of(settings));
    }
}
