package org.fleetmail.device.profile;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fleetmail.device.profile.WebField.WebReading;

/**
 * How a family's web interface is spoken to.
 *
 * @param base where it is
 * @param headers headers of every request; {@code ${origin}} stands for the device's own origin
 * @param oldTls what TLS the device needs where it has no TLS 1.2 with today's suites; without it such a device is
 *     not spoken to
 * @param sessions how many administrators may be logged in at once; 0 where it is not known
 * @param wake how a sleeping device is woken
 * @param login how an administrator logs in
 * @param logout how the session is ended; done whatever happened before
 * @param tokens tokens the device wants back
 * @param pages pages that are read, by name
 * @param saves requests that save, by name
 * @param commit requests after all saves, for example one that restarts the device
 * @param serial where the serial number stands
 */
public record WebInterface(
        Base base,
        Map<String, String> headers,
        Optional<OldTls> oldTls,
        int sessions,
        Optional<WebWake> wake,
        WebLogin login,
        List<WebExchange> logout,
        List<WebToken> tokens,
        SortedMap<String, WebExchange> pages,
        SortedMap<String, WebExchange> saves,
        List<WebExchange> commit,
        Optional<WebReading> serial) {
    /**
     * Where the interface is, unless the fleet says otherwise.
     *
     * @param scheme http or https
     * @param port TCP port
     * @param path what all paths begin with, often nothing
     */
    public record Base(String scheme, int port, String path) {}

    /**
     * TLS of an old device. It is spoken to this device alone.
     *
     * @param versions protocol versions, for example {@code TLSv1}
     * @param provenance where this is known from
     */
    public record OldTls(List<String> versions, Provenance provenance) {
        public OldTls {
            versions = List.copyOf(versions);
        }
    }

    public WebInterface {
        headers = Map.copyOf(headers);
        logout = List.copyOf(logout);
        tokens = List.copyOf(tokens);
        pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
        saves = Collections.unmodifiableSortedMap(new TreeMap<>(saves));
        commit = List.copyOf(commit);
    }
}
