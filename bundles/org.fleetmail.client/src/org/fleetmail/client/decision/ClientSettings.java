package org.fleetmail.client.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetmail.client.matrix.Control;
import org.fleetmail.client.matrix.Keys;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailClient;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.model.TransportSecurity;

/**
 * What to set in a client for one direction.
 *
 * @param protocol the direction
 * @param host the server to name
 * @param port the port to set
 * @param method the method that results
 * @param login the login to set
 * @param methodIsChosen whether the client has a field for the method; otherwise it has SSL on or off and the method is
 *     only a result
 * @param entries the same under the client's own names, where they are known
 */
public record ClientSettings(
        MailProtocol protocol,
        String host,
        int port,
        TransportSecurity method,
        Login login,
        boolean methodIsChosen,
        List<Entry> entries) {
    public ClientSettings {
        entries = List.copyOf(entries);
    }

    /** One setting under the name the client has for it. */
    public record Entry(String key, String value) {}

    static ClientSettings of(MailClient client, Wish wish) {
        return new ClientSettings(
                wish.protocol(),
                wish.host(),
                wish.port(),
                wish.method(),
                wish.login(),
                client.control(wish.protocol()) == Control.CHOICE,
                Optional.ofNullable(client.keys().get(wish.protocol()))
                        .map(keys -> entries(keys, wish))
                        .orElse(List.of()));
    }

    private static List<Entry> entries(Keys keys, Wish wish) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(keys.host(), wish.host()));
        entries.add(new Entry(keys.port(), Integer.toString(wish.port())));
        add(entries, keys.security(), keys.methods().get(wish.method()));
        add(entries, keys.login(), keys.logins().get(wish.login()));
        return entries;
    }

    private static void add(List<Entry> entries, String key, String value) {
        if (!key.isEmpty() && value != null) {
            entries.add(new Entry(key, value));
        }
    }

    /** Whether SSL is switched on. */
    public boolean sslOn() {
        return method != TransportSecurity.NONE;
    }
}
