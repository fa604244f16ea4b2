package org.fleetmail.endpoint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;

/**
 * What a server accepts in TLS, as far as it was asked.
 *
 * @param versions per version whether it is accepted; versions not asked are {@code UNKNOWN}
 * @param suites accepted suites per version; of a grade scan only those it chose, of a deep one all, in server order
 * @param complete whether {@code suites} holds all
 * @param weakSuites whether it accepts a hello with weak suites alone
 * @param serverPreference whether the server's order wins
 * @param groups groups it accepts, its choice first
 * @param finiteFieldBits size of its Diffie-Hellman group, where one was used
 * @param extendedMasterSecret RFC 7627, in TLS 1.2 or older
 * @param secureRenegotiation RFC 5746, in TLS 1.2 or older
 * @param compression whether it compresses when asked to (CRIME)
 * @param conduct what a deep scan found out besides
 * @param unanswered questions that got no answer in time
 */
public record TlsOffer(
        Map<ProtocolVersion, Answer> versions,
        Map<ProtocolVersion, List<CipherSuite>> suites,
        boolean complete,
        Answer weakSuites,
        Answer serverPreference,
        List<NamedGroup> groups,
        Optional<Integer> finiteFieldBits,
        Answer extendedMasterSecret,
        Answer secureRenegotiation,
        Answer compression,
        TlsConduct conduct,
        int unanswered) {
    /** Nothing was asked. */
    public static final TlsOffer NOT_ASKED = new TlsOffer(
            Map.of(),
            Map.of(),
            false,
            Answer.UNKNOWN,
            Answer.UNKNOWN,
            List.of(),
            Optional.empty(),
            Answer.UNKNOWN,
            Answer.UNKNOWN,
            Answer.UNKNOWN,
            TlsConduct.NOT_ASKED,
            0);

    public TlsOffer {
        versions = Map.copyOf(versions);
        suites = Map.copyOf(suites);
        groups = List.copyOf(groups);
    }

    public Answer version(ProtocolVersion version) {
        return versions.getOrDefault(version, Answer.UNKNOWN);
    }
}
