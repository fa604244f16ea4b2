package org.fleetmail.tls.certificate;

import java.util.List;
import java.util.Optional;

/**
 * The certificate that a server should have sent and did not.
 *
 * @param name its distinguished name
 * @param addresses where the certificate below says that it is (caIssuers); as written there
 * @param fetched the certificate, where fetching was allowed and it was there
 * @param completes whether with it the chain leads to a trust anchor
 */
public record MissingIssuer(
        String name, List<String> addresses, Optional<ServerCertificate> fetched, boolean completes) {
    public MissingIssuer {
        addresses = List.copyOf(addresses);
    }
}
