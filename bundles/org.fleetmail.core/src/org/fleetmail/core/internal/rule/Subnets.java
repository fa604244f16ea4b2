package org.fleetmail.core.internal.rule;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Subnets in CIDR notation. */
final class Subnets {
    private static final Pattern CIDR = Pattern.compile("([0-9.]{7,15}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*)/([0-9]{1,3})");
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");

    private Subnets() {}

    /** An address without set bits behind its prefix. */
    static boolean valid(String text) {
        Matcher matcher = CIDR.matcher(text.strip());
        if (!matcher.matches()
                || !(text.contains(":") || IPV4.matcher(matcher.group(1)).matches())) {
            return false;
        }
        try {
            // An address in digits: nothing is looked up.
            byte[] address = InetAddress.getByName(matcher.group(1)).getAddress();
            return prefixFits(address, Integer.parseInt(matcher.group(2)));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean prefixFits(byte[] address, int prefix) {
        for (int bit = prefix; bit < 8 * address.length; bit++) {
            if ((address[bit / 8] & 0x80 >> bit % 8) != 0) {
                return false;
            }
        }
        return prefix <= 8 * address.length;
    }
}
