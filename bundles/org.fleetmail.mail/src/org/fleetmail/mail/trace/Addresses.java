package org.fleetmail.mail.trace;

import java.util.Locale;
import java.util.regex.Pattern;

/** What an address tells of where a hop went. */
final class Addresses {
    private static final Pattern LOOPBACK = Pattern.compile("127\\..*|::1|0:0:0:0:0:0:0:1|localhost(?:\\..*)?");
    private static final Pattern PRIVATE = Pattern.compile(
            "10\\..*|192\\.168\\..*|172\\.(?:1[6-9]|2\\d|3[01])\\..*|169\\.254\\..*|f[cd][0-9a-f]{2}:.*|fe80:.*");

    private Addresses() {}

    /** Within one computer, or from one private address to another. */
    static boolean staysInside(ReceivedLine line) {
        String from = line.address().orElse(line.value("from")).toLowerCase(Locale.ROOT);
        String by = line.value("by").toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
        return LOOPBACK.matcher(from).matches()
                || isPrivate(from)
                        && (PRIVATE.matcher(by).matches()
                                || LOOPBACK.matcher(by).matches());
    }

    /** RFC 1918, RFC 4193, link local. */
    static boolean isPrivate(String address) {
        return PRIVATE.matcher(address.toLowerCase(Locale.ROOT)).matches();
    }
}
