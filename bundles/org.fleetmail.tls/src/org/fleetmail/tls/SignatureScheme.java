package org.fleetmail.tls;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A way of signing a handshake (IANA "TLS SignatureScheme", RFC 8446 section 4.2.3).
 *
 * @param code its number, 0 to 65535
 * @param name its IANA name, or {@code signature-0x1234} where it has none here
 */
public record SignatureScheme(int code, String name) {
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(0x0101, "rsa_pkcs1_md5"),
            Map.entry(0x0201, "rsa_pkcs1_sha1"),
            Map.entry(0x0202, "dsa_sha1"),
            Map.entry(0x0203, "ecdsa_sha1"),
            Map.entry(0x0301, "rsa_pkcs1_sha224"),
            Map.entry(0x0302, "dsa_sha224"),
            Map.entry(0x0303, "ecdsa_sha224"),
            Map.entry(0x0401, "rsa_pkcs1_sha256"),
            Map.entry(0x0402, "dsa_sha256"),
            Map.entry(0x0403, "ecdsa_secp256r1_sha256"),
            Map.entry(0x0501, "rsa_pkcs1_sha384"),
            Map.entry(0x0503, "ecdsa_secp384r1_sha384"),
            Map.entry(0x0601, "rsa_pkcs1_sha512"),
            Map.entry(0x0603, "ecdsa_secp521r1_sha512"),
            Map.entry(0x0804, "rsa_pss_rsae_sha256"),
            Map.entry(0x0805, "rsa_pss_rsae_sha384"),
            Map.entry(0x0806, "rsa_pss_rsae_sha512"),
            Map.entry(0x0807, "ed25519"),
            Map.entry(0x0808, "ed448"),
            Map.entry(0x0809, "rsa_pss_pss_sha256"),
            Map.entry(0x080A, "rsa_pss_pss_sha384"),
            Map.entry(0x080B, "rsa_pss_pss_sha512"));

    /** All that are known, the better ones first. */
    public static final List<SignatureScheme> ALL = Stream.of(
                    0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x0804, 0x0805, 0x0806, 0x0809, 0x080A, 0x080B, 0x0401,
                    0x0501, 0x0601, 0x0303, 0x0301, 0x0302, 0x0203, 0x0201, 0x0202, 0x0402, 0x0101)
            .map(SignatureScheme::of)
            .toList();

    public static SignatureScheme of(int code) {
        return new SignatureScheme(code, NAMES.getOrDefault(code, String.format("signature-0x%04X", code)));
    }

    /** Made with the key of an RSA certificate. */
    public boolean rsa() {
        return name.startsWith("rsa_");
    }

    /** Made with the key of an ECDSA certificate. */
    public boolean ecdsa() {
        return name.startsWith("ecdsa_");
    }

    /** With a digest that no longer withstands collisions: MD5, SHA-1 (RFC 9155). */
    public boolean weakDigest() {
        return name.endsWith("_md5") || name.endsWith("_sha1");
    }

    @Override
    public String toString() {
        return name;
    }
}
