package org.fleetmail.tls;

/**
 * The finite field of a Diffie-Hellman key exchange in TLS 1.2 or older.
 *
 * @param bits size of the prime
 * @param prime the name of a prime that many servers share, for example {@code ffdhe2048} (RFC 7919) or
 *     {@code modp2048} (RFC 3526); empty for one of the server's own
 */
public record FiniteField(int bits, String prime) {
    /** Whether many servers share the prime, which makes computing in advance worth while (LOGJAM). */
    public boolean shared() {
        return !prime.isEmpty();
    }
}
