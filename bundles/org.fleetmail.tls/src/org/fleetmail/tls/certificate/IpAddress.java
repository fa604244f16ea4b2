package org.fleetmail.tls.certificate;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Compares addresses in any of their notations. */
final class IpAddress {
    private IpAddress() {}

    /** Whether two literals are the same address. Nothing is looked up. */
    static boolean same(String one, String other) {
        if (!ServerNames.isAddress(one) || !ServerNames.isAddress(other)) {
            return false;
        }
        try {
            return InetAddress.getByName(withoutZone(one)).equals(InetAddress.getByName(withoutZone(other)));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String withoutZone(String address) {
        return address.replaceFirst("%.*", "");
    }
}
