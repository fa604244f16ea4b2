package org.fleetmail.tls.hello;

import java.math.BigInteger;
import java.util.Map;
import org.bouncycastle.tls.crypto.DHStandardGroups;
import org.fleetmail.tls.FiniteField;

/** The primes that many servers share. */
final class FiniteFields {
    private static final Map<BigInteger, String> SHARED = Map.ofEntries(
            Map.entry(DHStandardGroups.rfc2409_768.getP(), "modp768"),
            Map.entry(DHStandardGroups.rfc2409_1024.getP(), "modp1024"),
            Map.entry(DHStandardGroups.rfc3526_1536.getP(), "modp1536"),
            Map.entry(DHStandardGroups.rfc3526_2048.getP(), "modp2048"),
            Map.entry(DHStandardGroups.rfc3526_3072.getP(), "modp3072"),
            Map.entry(DHStandardGroups.rfc3526_4096.getP(), "modp4096"),
            Map.entry(DHStandardGroups.rfc3526_6144.getP(), "modp6144"),
            Map.entry(DHStandardGroups.rfc3526_8192.getP(), "modp8192"),
            Map.entry(DHStandardGroups.rfc7919_ffdhe2048.getP(), "ffdhe2048"),
            Map.entry(DHStandardGroups.rfc7919_ffdhe3072.getP(), "ffdhe3072"),
            Map.entry(DHStandardGroups.rfc7919_ffdhe4096.getP(), "ffdhe4096"),
            Map.entry(DHStandardGroups.rfc7919_ffdhe6144.getP(), "ffdhe6144"),
            Map.entry(DHStandardGroups.rfc7919_ffdhe8192.getP(), "ffdhe8192"));

    private FiniteFields() {}

    static FiniteField of(BigInteger prime) {
        return new FiniteField(prime.bitLength(), SHARED.getOrDefault(prime, ""));
    }
}
