package org.fleetmail.endpoint.scan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fleetmail.tls.TlsHandshake;
import org.fleetmail.tls.certificate.Fetcher;
import org.fleetmail.tls.certificate.Fetching;
import org.fleetmail.tls.certificate.IssuerSearch;
import org.fleetmail.tls.certificate.PathVerdict;
import org.fleetmail.tls.certificate.RevocationCheck;
import org.fleetmail.tls.certificate.ServerCertificate;

/** What the issuers say about the chain: the missing intermediate, and whether the certificate was revoked. */
final class IssuerLook {
    private IssuerLook() {}

    /** Looks at the staple always, and asks others as far as the target's trust allows it. */
    static void run(Sighting sighting, Fetcher fetcher) {
        if (sighting.handshake.isEmpty() || sighting.path.isEmpty()) {
            return;
        }
        TlsHandshake handshake = sighting.handshake.get();
        Fetching fetching = sighting.target.trust().fetching();
        Instant at = sighting.startedAt();
        PathVerdict path = sighting.path.get();
        if (fetching.issuers() && path.missing().isPresent()) {
            path = IssuerSearch.complete(path, handshake.chain(), sighting.target.trust(), fetcher, at);
            sighting.path = Optional.of(path);
        }
        sighting.revocation =
                RevocationCheck.check(withIssuer(path, handshake), handshake.stapledOcsp(), fetching, fetcher, at);
    }

    /** The path, or the certificate and its fetched issuer. */
    private static List<ServerCertificate> withIssuer(PathVerdict path, TlsHandshake handshake) {
        Optional<ServerCertificate> fetched = path.missing().flatMap(missing -> missing.fetched());
        return path.path().size() < 2
                        && fetched.isPresent()
                        && handshake.certificate().isPresent()
                ? List.of(handshake.certificate().get(), fetched.get())
                : path.path();
    }
}
