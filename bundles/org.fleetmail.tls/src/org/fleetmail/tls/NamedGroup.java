package org.fleetmail.tls;

import java.util.Map;

/**
 * A group for key exchange (IANA "TLS Supported Groups").
 *
 * @param code its number, 0 to 65535
 * @param name its IANA name, or {@code group-0x1234} where it has none here
 */
public record NamedGroup(int code, String name) {
    public static final NamedGroup SECP256R1 = new NamedGroup(23, "secp256r1");
    public static final NamedGroup SECP384R1 = new NamedGroup(24, "secp384r1");
    public static final NamedGroup SECP521R1 = new NamedGroup(25, "secp521r1");
    public static final NamedGroup X25519 = new NamedGroup(29, "x25519");
    public static final NamedGroup X448 = new NamedGroup(30, "x448");
    public static final NamedGroup X25519MLKEM768 = new NamedGroup(4588, "X25519MLKEM768");

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(19, "secp192r1"),
            Map.entry(21, "secp224r1"),
            Map.entry(22, "secp256k1"),
            Map.entry(23, "secp256r1"),
            Map.entry(24, "secp384r1"),
            Map.entry(25, "secp521r1"),
            Map.entry(26, "brainpoolP256r1"),
            Map.entry(27, "brainpoolP384r1"),
            Map.entry(28, "brainpoolP512r1"),
            Map.entry(29, "x25519"),
            Map.entry(30, "x448"),
            Map.entry(31, "brainpoolP256r1tls13"),
            Map.entry(32, "brainpoolP384r1tls13"),
            Map.entry(33, "brainpoolP512r1tls13"),
            Map.entry(256, "ffdhe2048"),
            Map.entry(257, "ffdhe3072"),
            Map.entry(258, "ffdhe4096"),
            Map.entry(259, "ffdhe6144"),
            Map.entry(260, "ffdhe8192"),
            Map.entry(513, "MLKEM768"),
            Map.entry(4587, "SecP256r1MLKEM768"),
            Map.entry(4588, "X25519MLKEM768"),
            Map.entry(4589, "SecP384r1MLKEM1024"));

    public static NamedGroup of(int code) {
        return new NamedGroup(code, NAMES.getOrDefault(code, String.format("group-0x%04X", code)));
    }

    /** Whether it withstands a quantum computer, as the groups with ML-KEM do. */
    public boolean postQuantum() {
        return name.contains("MLKEM");
    }

    @Override
    public String toString() {
        return name;
    }
}
