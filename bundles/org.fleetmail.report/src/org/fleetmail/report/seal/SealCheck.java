package org.fleetmail.report.seal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What signature and time stamp of a file are worth.
 *
 * @param signature the signature over the file
 * @param stamp the time stamp over the signature, or over the file where there is none
 */
public record SealCheck(Vouching signature, Vouching stamp) {
    /**
     * Looks at a seal. A signature is judged for the moment of a trusted time stamp, else for now.
     *
     * @param trusted certificates that the reader trusts; where there are none, only whether the seal belongs to the file is
     *     looked at
     */
    public static SealCheck of(
            byte[] content,
            Optional<byte[]> signature,
            Optional<byte[]> stamp,
            List<X509Certificate> trusted,
            Instant now) {
        Set<X509Certificate> anchors = Set.copyOf(trusted);
        Vouching stamped = stamp.<Vouching>map(bytes -> Stamps.check(signature.orElse(content), bytes, anchors))
                .orElseGet(Vouching.None::new);
        Instant at = stamped instanceof Vouching.Fits fits && fits.trust() == Vouching.Trust.TRUSTED ? fits.at() : now;
        return new SealCheck(
                signature
                        .<Vouching>map(bytes -> Signatures.check(content, bytes, at, anchors))
                        .orElseGet(Vouching.None::new),
                stamped);
    }
}
