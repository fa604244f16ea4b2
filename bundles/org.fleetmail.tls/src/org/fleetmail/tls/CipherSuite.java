package org.fleetmail.tls;

/**
 * A cipher suite of SSL 3.0 to TLS 1.3 (IANA "TLS Cipher Suites"). What it is made of follows from its name.
 *
 * @param code its number, 0 to 65535
 * @param name its IANA name, for example {@code TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}, or {@code suite-0x1234}
 */
public record CipherSuite(int code, String name) {
    /** The suite of a number. */
    public static CipherSuite of(int code) {
        return CipherSuites.named(code);
    }

    /** Whether it is one of TLS 1.3. */
    public boolean tls13() {
        return code >> 8 == 0x13;
    }

    /** No encryption at all. */
    public boolean withoutEncryption() {
        return name.contains("_WITH_NULL_");
    }

    /** Weakened for the export rules of the 1990s; 40 or 56 bits. */
    public boolean export() {
        return name.contains("_EXPORT");
    }

    /** The server does not prove who it is. */
    public boolean anonymous() {
        return name.contains("_anon_");
    }

    /** RC4 (RFC 7465) or single DES. */
    public boolean broken() {
        return name.contains("_RC4_") || name.contains("_DES_") || name.contains("_DES40_");
    }

    /** Blocks of 64 bits: 3DES, IDEA, RC2 (SWEET32). */
    public boolean shortBlocks() {
        return name.contains("_3DES_") || name.contains("_IDEA_") || name.contains("_RC2_");
    }

    /** Whether a key stolen later does not open what was recorded before. */
    public boolean forwardSecret() {
        return tls13() || ephemeralCurve() || ephemeralFiniteField();
    }

    /** RSA encrypts the key (deprecated by RFC 10015). */
    public boolean rsaKeyTransport() {
        return name.startsWith("TLS_RSA_") && !name.startsWith("TLS_RSA_PSK_");
    }

    /** Key exchange on an elliptic curve with a fresh key. */
    public boolean ephemeralCurve() {
        return name.contains("_ECDHE_") || name.contains("_ECDH_anon_");
    }

    /** Key exchange in a finite field with a fresh key (deprecated for TLS 1.2 by RFC 10015). */
    public boolean ephemeralFiniteField() {
        return name.contains("_DHE_") || name.contains("_DH_anon_");
    }

    /** Encryption that also authenticates: GCM, CCM, ChaCha20-Poly1305. */
    public boolean authenticatedEncryption() {
        return tls13() || name.contains("_GCM_") || name.contains("_CCM") || name.contains("_POLY1305_");
    }

    @Override
    public String toString() {
        return name;
    }
}
