package org.fleetmail.endpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.endpoint.dns.DnsFacts;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.TlsHandshake;
import org.fleetmail.tls.certificate.NameMatch;
import org.fleetmail.tls.certificate.PathVerdict;
import org.fleetmail.tls.certificate.Revocation;

/**
 * What one verification saw. Verdicts are computed from it alone, so that rules can change without asking again.
 *
 * @param target what was verified
 * @param depth how much was asked
 * @param address the IP address that answered, empty where none did
 * @param startedAt when it began
 * @param took how long it lasted
 * @param connections how many were opened
 * @param reached how far it came
 * @param steps every step, in order
 * @param beforeTls offer in clear; empty with implicit TLS
 * @param afterTls offer inside TLS
 * @param startTls how the change to TLS went
 * @param implicitPort whether the port with implicit TLS beside a well-known one with STARTTLS is open (RFC 8314)
 * @param anomalies what the server did wrong in the dialogue
 * @param handshake the one finished handshake
 * @param path whether its chain is trusted
 * @param name whether its certificate is made for the server's name
 * @param revocation what each source that was asked says about it
 * @param offer versions, suites and groups
 * @param dns what the DNS says; empty where it was not asked
 * @param otherAddress what answers at an address of the other family, IPv4 or IPv6, where there is one
 * @param transcript the dialogue, {@code C:} and {@code S:} lines; no secret is ever sent
 */
public record EndpointObservation(
        EndpointTarget target,
        Depth depth,
        String address,
        Instant startedAt,
        Duration took,
        int connections,
        Reached reached,
        List<Step> steps,
        Offer beforeTls,
        Offer afterTls,
        StartTls startTls,
        Answer implicitPort,
        Set<Anomaly> anomalies,
        Optional<TlsHandshake> handshake,
        Optional<PathVerdict> path,
        Optional<NameMatch> name,
        List<Revocation> revocation,
        TlsOffer offer,
        Optional<DnsFacts> dns,
        Optional<OtherAddress> otherAddress,
        List<String> transcript) {
    public EndpointObservation {
        steps = List.copyOf(steps);
        anomalies = Set.copyOf(anomalies);
        revocation = List.copyOf(revocation);
        transcript = List.copyOf(transcript);
    }

    /** How far a verification came. */
    public enum Reached {
        /** No address, or nothing listens there. */
        NOTHING,
        /** Connected, but no answer in time, or cancelled: nothing can be said. */
        SILENCE,
        /** The protocol was spoken, but no TLS. */
        DIALOGUE,
        /** A handshake was finished. */
        TLS
    }

    /** When it was over. */
    public Instant endedAt() {
        return startedAt.plus(took);
    }
}
