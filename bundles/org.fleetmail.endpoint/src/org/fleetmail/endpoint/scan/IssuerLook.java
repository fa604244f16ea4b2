package org.fleetmail.endpoint.scan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetmail.endpoint.RevocationWords;
import org.fleetmail.endpoint.StepName;
import org.fleetmail.endpoint.StepOutcome;
import org.fleetmail.tls.TlsHandshake;
import org.fleetmail.tls.certificate.Fetcher;
import org.fleetmail.tls.certificate.Fetching;
import org.fleetmail.tls.certificate.IssuerSearch;
import org.fleetmail.tls.certificate.PathVerdict;
import org.fleetmail.tls.certificate.Revocation;
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
        Sighting.Running step = sighting.begins(StepName.REVOCATION);
        sighting.revocation =
                RevocationCheck.check(withIssuer(path, handshake), handshake.stapledOcsp(), fetching, fetcher, at);
        worst(sighting.revocation)
                .ifPresent(said -> step.ends(outcome(said.status()), "revocation.said", RevocationWords.of(said)));
    }

    private static Optional<Revocation> worst(List<Revocation> all) {
        return Stream.of(Revocation.Status.REVOKED, Revocation.Status.UNKNOWN, Revocation.Status.GOOD)
                .flatMap(status -> all.stream().filter(said -> said.status() == status))
                .findFirst();
    }

    private static StepOutcome outcome(Revocation.Status status) {
        return switch (status) {
            case GOOD -> StepOutcome.OK;
            case REVOKED -> StepOutcome.FAILED;
            case UNKNOWN -> StepOutcome.UNKNOWN;
        };
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
