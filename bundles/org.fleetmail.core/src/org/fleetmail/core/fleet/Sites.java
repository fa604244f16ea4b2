package org.fleetmail.core.fleet;

import java.net.InetAddress;
import java.util.Optional;
import org.fleetmail.core.net.Host;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.Site;

/** Where a device stands, as far as its address tells. */
public final class Sites {
    private Sites() {}

    /**
     * The first site one of whose subnets (CIDR, RFC 4632, RFC 4291) holds an address.
     *
     * @param address in digits; a host name is in no subnet, because nothing is looked up
     */
    public static Optional<Site> holding(Fleet fleet, String address) {
        return Host.address(address)
                .map(InetAddress::getAddress)
                .flatMap(host -> fleet.getSites().stream()
                        .filter(site -> site.getSubnets().stream().anyMatch(subnet -> holds(subnet, host)))
                        .findFirst());
    }

    private static boolean holds(String subnet, byte[] host) {
        String[] parts = subnet.strip().split("/");
        return parts.length == 2
                && parts[1].matches("[0-9]{1,3}")
                && Host.address(parts[0])
                        .map(InetAddress::getAddress)
                        .filter(network ->
                                network.length == host.length && samePrefix(network, host, Integer.parseInt(parts[1])))
                        .isPresent();
    }

    private static boolean samePrefix(byte[] network, byte[] host, int prefix) {
        for (int bit = 0; bit < Math.min(prefix, 8 * host.length); bit++) {
            int mask = 0x80 >> bit % 8;
            if (((network[bit / 8] ^ host[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
