package org.fleetmail.core.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can stand where a host is named: an IP address in digits, or a host name. Nothing is looked up. */
public final class Host {
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern ONLY_DIGITS = Pattern.compile("(.*\\.)?[0-9]+\\.?");
    private static final Pattern NAME = Pattern.compile("[a-z0-9._-]+");

    private Host() {}

    /** The address that a text is in digits (RFC 791, RFC 4291); empty for a name, which is not looked up. */
    public static Optional<InetAddress> address(String text) {
        try {
            return IPV4.matcher(text).matches() || IPV6.matcher(text).matches()
                    ? Optional.of(InetAddress.getByName(text))
                    : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether a text is an address in digits or a host name (RFC 1123 section 2.1, RFC 5890), an underscore allowed as
     * computers are called so. What ends in a number is no name.
     */
    public static boolean valid(String text) {
        return address(text).isPresent()
                || !ONLY_DIGITS.matcher(text).matches()
                        && DomainName.ascii(text)
                                .filter(name -> NAME.matcher(name).matches())
                                .isPresent();
    }
}
