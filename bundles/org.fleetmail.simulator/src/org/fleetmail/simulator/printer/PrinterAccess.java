package org.fleetmail.simulator.printer;

import java.util.Objects;
import java.util.UUID;
import org.fleetmail.core.secret.Secret;

/**
 * With what simulated printers let themselves be read and written. Version 3 is authPriv with SHA-256 (RFC 7860) and
 * AES-128 (RFC 3826) and nothing less.
 *
 * @param readCommunity community for reading (v1, v2c)
 * @param writeCommunity community for reading and writing
 * @param user user name (v3), 1 to 32 ASCII characters
 * @param authPassphrase at least 8 characters (RFC 3414 section 11.2)
 * @param privPassphrase at least 8 characters
 */
public record PrinterAccess(
        Secret readCommunity, Secret writeCommunity, String user, Secret authPassphrase, Secret privPassphrase) {
    /** Of a printer that is spoken to by its communities: nobody knows its passphrases. */
    public static PrinterAccess communities(Secret read, Secret write) {
        Secret unknown = Secret.of(UUID.randomUUID().toString());
        return new PrinterAccess(read, write, "nobody", unknown, unknown);
    }

    public PrinterAccess {
        Objects.requireNonNull(readCommunity);
        Objects.requireNonNull(writeCommunity);
        Objects.requireNonNull(user);
        Objects.requireNonNull(authPassphrase);
        Objects.requireNonNull(privPassphrase);
    }
}
