package org.fleetmail.report.making;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.report.evidence.EvidenceForm;
import org.fleetmail.report.seal.Seal;
import org.fleetmail.report.seal.Signer;

/**
 * Evidence that somebody ordered beside a report.
 *
 * @param form how it is packed
 * @param key PKCS #12 file (RFC 7292) of who signs; nobody where it is empty
 * @param secret name of the file's password; empty where nobody signs
 * @param stamps time stamp server (RFC 3161) that is asked; none where it is empty
 */
public record EvidenceOrder(EvidenceForm form, Optional<Path> key, String secret, Optional<URI> stamps) {
    /** Who vouches for it; {@code SEAL-FAILED} where the key cannot be read, or what the store of secrets says. */
    public Outcome<Seal> seal(Secrets secrets) {
        if (key.isEmpty()) {
            return Outcome.done(new Seal(Optional.empty(), stamps));
        }
        return secrets.find(secret)
                .then(password -> Signer.read(key.get(), password))
                .map(signer -> new Seal(Optional.of(signer), stamps));
    }
}
