package org.fleetmail.device.recording;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Scheme, host and port of a web address (RFC 6454).
 *
 * @param scheme {@code http} or {@code https}
 * @param host name or address in lower case; an IPv6 address in brackets
 * @param port 1 to 65535
 */
public record Origin(String scheme, String host, int port) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** The origin of an address; empty where it is not one of HTTP. */
    public static Optional<Origin> of(URI address) {
        String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals("https");
        if (!web || address.getHost() == null) {
            return Optional.empty();
        }
        int usual = scheme.equals("https") ? HTTPS : HTTP;
        int port = address.getPort() == -1 ? usual : address.getPort();
        return Optional.of(new Origin(scheme, address.getHost().toLowerCase(Locale.ROOT), port));
    }

    @Override
    public String toString() {
        return scheme + "://" + host + (port == (scheme.equals("https") ? HTTPS : HTTP) ? "" : ":" + port);
    }
}
