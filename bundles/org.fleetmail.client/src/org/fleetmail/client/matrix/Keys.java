package org.fleetmail.client.matrix;

import java.util.Map;
import org.fleetmail.model.TransportSecurity;

/**
 * What a client calls the settings of one protocol in its own files.
 *
 * @param host key of the server's name
 * @param port key of the port
 * @param security key of the protection; empty where the port alone tells it
 * @param methods the value of that key for each method it knows
 * @param login key of the login mechanism; empty where there is none
 * @param logins the value of that key for each mechanism it knows
 */
public record Keys(
        String host,
        String port,
        String security,
        Map<TransportSecurity, String> methods,
        String login,
        Map<Login, String> logins) {
    public Keys {
        methods = Map.copyOf(methods);
        logins = Map.copyOf(logins);
    }
}
