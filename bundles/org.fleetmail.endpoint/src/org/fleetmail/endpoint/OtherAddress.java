package org.fleetmail.endpoint;

import java.util.List;
import java.util.Optional;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.tls.TlsHandshake;

/**
 * What a server with addresses of both kinds, IPv4 and IPv6, answers at the first address of the other kind.
 *
 * @param address the IP address
 * @param reached how far one dialogue came there
 * @param handshake its handshake
 * @param differences in what it differs from the address that was verified; empty where both are alike
 */
public record OtherAddress(
        String address,
        EndpointObservation.Reached reached,
        Optional<TlsHandshake> handshake,
        List<Sentence> differences) {
    public OtherAddress {
        differences = List.copyOf(differences);
    }
}
