package org.fleetmail.simulator.printer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.fleetmail.core.secret.Secret;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.AuthenticationProtocol;

/**
 * The keys of one user before they are localised (RFC 3414 appendix A.2, with SHA-256 as RFC 7860 says): the slow part, a
 * hash of a megabyte, is done once for all printers instead of once for each.
 */
final class MasterKeys {
    private static final int MEGABYTE = 1_048_576;
    private static final int AES_KEY = 16;

    private final AuthenticationProtocol hash = new AuthHMAC192SHA256();
    private final byte[] auth;
    private final byte[] priv;

    MasterKeys(PrinterAccess access) {
        auth = master(access.authPassphrase());
        priv = master(access.privPassphrase());
    }

    private byte[] master(Secret passphrase) {
        byte[] octets = passphrase.reveal(StandardCharsets.UTF_8);
        byte[] repeated = new byte[MEGABYTE];
        for (int i = 0; i < MEGABYTE; i++) {
            repeated[i] = octets[i % octets.length];
        }
        return hash.hash(repeated);
    }

    /** The authentication key for one engine. */
    byte[] auth(byte[] engineId) {
        return localised(auth, engineId);
    }

    /** The AES-128 key for one engine (RFC 3826 section 1.2.1). */
    byte[] priv(byte[] engineId) {
        return Arrays.copyOf(localised(priv, engineId), AES_KEY);
    }

    private byte[] localised(byte[] master, byte[] engineId) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        octets.writeBytes(master);
        octets.writeBytes(engineId);
        octets.writeBytes(master);
        return hash.hash(octets.toByteArray());
    }
}
