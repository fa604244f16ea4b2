package org.fleetmail.device.web.internal.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * The one place a device is spoken to (RFC 6454). Nothing is ever sent anywhere else.
 *
 * @param scheme {@code http} or {@code https}
 * @param host name or address; IPv6 without brackets
 * @param port TCP port
 */
public record Origin(String scheme, String host, int port) {
    /** The address of a path on the device; empty where the path is none. */
    public Optional<URI> uri(String path) {
        try {
            return Optional.of(new URI(text() + path)).filter(this::covers);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The address a redirect leads to; empty where it leaves the device, or is no address. */
    public Optional<URI> follow(URI from, String location) {
        try {
            return Optional.of(from.resolve(new URI(location))).filter(this::covers);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean covers(URI uri) {
        boolean sameScheme = scheme.equalsIgnoreCase(uri.getScheme());
        boolean sameHost = bracketed().equalsIgnoreCase(uri.getHost()) || host.equalsIgnoreCase(uri.getHost());
        int its = uri.getPort() >= 0 ? uri.getPort() : usualPort();
        return sameScheme && sameHost && its == port && uri.getUserInfo() == null;
    }

    private int usualPort() {
        return scheme.equals("https") ? 443 : 80;
    }

    private String bracketed() {
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }

    /** {@code https://192.0.2.17}, with the port where it is not the usual one. */
    public String text() {
        String end = port == usualPort() ? "" : ":" + port;
        return scheme + "://" + bracketed().toLowerCase(Locale.ROOT) + end;
    }

    public boolean encrypted() {
        return scheme.equals("https");
    }
}
