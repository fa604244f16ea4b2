package org.fleetmail.tls.certificate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares addresses in any of their notations. */
final class IpAddress {
    private static final Pattern ZEROS = Pattern.compile("(?<![0-9a-f])0(:0)+(?![0-9a-f])");

    private IpAddress() {}

    /** Whether two literals are the same address. Nothing is looked up. */
    static boolean same(String one, String other) {
        if (!ServerNames.isAddress(one) || !ServerNames.isAddress(other)) {
            return false;
        }
        try {
            return parse(one).equals(parse(other));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The one notation of RFC 5952. */
    static String canonical(String address) {
        try {
            String full = parse(address).getHostAddress();
            Matcher zeros = ZEROS.matcher(full);
            String longest = "";
            while (zeros.find()) {
                longest = zeros.group().length() > longest.length() ? zeros.group() : longest;
            }
            return longest.isEmpty() || !full.contains(":")
                    ? full
                    : full.replaceFirst("(^|:)" + longest + "(:|$)", "::");
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private static InetAddress parse(String address) throws UnknownHostException {
        return InetAddress.getByName(address.replaceFirst("%.*", ""));
    }
}
