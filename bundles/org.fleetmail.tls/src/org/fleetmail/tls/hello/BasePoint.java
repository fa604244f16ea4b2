package org.fleetmail.tls.hello;

import java.util.HexFormat;

/** Points that everybody knows. */
final class BasePoint {
    private static final String X = "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296";
    private static final String Y = "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5";

    private BasePoint() {}

    /** The base point of secp256r1 (SEC 2 section 2.4.2), uncompressed: 65 bytes. */
    static byte[] secp256r1() {
        return HexFormat.of().parseHex("04" + X + Y);
    }
}
