package org.fleetmail.device.discovery;

import java.util.List;
import java.util.Optional;

/**
 * What to look for and how.
 *
 * @param scope where
 * @param ways how to ask, in this order, until one is accepted
 * @param rate addresses a second, 1 to {@value #MOST_RATE}; an address is asked twice where it is silent
 * @param ipp port at which silent and answering devices are asked over IPP (RFC 8011); empty asks none
 * @param services where devices are asked for that announce themselves
 */
public record DiscoveryRequest(
        Scope scope, List<Way> ways, int rate, Optional<Integer> ipp, Optional<ServiceBrowser> services) {
    /** Addresses a second where nothing is said: a thousand small datagrams, about 1 Mbit/s. */
    public static final int USUAL_RATE = 1_000;

    public static final int MOST_RATE = 10_000;

    /** Port of IPP (RFC 8010). */
    public static final int IPP = 631;

    public DiscoveryRequest {
        ways = List.copyOf(ways);
        rate = Math.clamp(rate, 1, MOST_RATE);
    }

    /** At the usual rate, over SNMP alone. */
    public static DiscoveryRequest of(Scope scope, List<Way> ways) {
        return new DiscoveryRequest(scope, ways, USUAL_RATE, Optional.empty(), Optional.empty());
    }

    public DiscoveryRequest atRate(int perSecond) {
        return new DiscoveryRequest(scope, ways, perSecond, ipp, services);
    }

    /** Asks over IPP too. */
    public DiscoveryRequest withIpp(int port) {
        return new DiscoveryRequest(scope, ways, rate, Optional.of(port), services);
    }

    /** Looks also at what announces itself. */
    public DiscoveryRequest withServices(ServiceBrowser browser) {
        return new DiscoveryRequest(scope, ways, rate, ipp, Optional.of(browser));
    }
}
