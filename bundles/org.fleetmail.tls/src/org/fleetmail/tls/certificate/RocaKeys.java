package org.fleetmail.tls.certificate;

import java.math.BigInteger;
import java.security.cert.CertificateException;
import java.security.interfaces.RSAPublicKey;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Recognises RSA keys whose primes a flawed library made (CVE-2017-15361, ROCA). Its primes are k·M + (65537^a mod M), where
 * M is a product of the first primes; so the modulus is a power of 65537 modulo each of these primes. M of the smallest
 * keys holds the primes up to 167; a modulus from elsewhere passes for all of them once in about 2^27 times.
 * Source: Nemec, Sys, Svenda, Klinec, Matyas, "The Return of Coppersmith's Attack", ACM CCS 2017, sections 2 and 2.3.
 */
public final class RocaKeys {
    private static final int LARGEST_PRIME = 167;
    private static final int GENERATOR = 65_537;

    private record Residues(int prime, BitSet powers) {
        static Residues of(int prime) {
            BitSet powers = new BitSet(prime);
            for (int power = 1; !powers.get(power); power = power * (GENERATOR % prime) % prime) {
                powers.set(power);
            }
            return new Residues(prime, powers);
        }

        boolean hold(BigInteger modulus) {
            return powers.get(modulus.mod(BigInteger.valueOf(prime)).intValue());
        }
    }

    private static final List<Residues> RESIDUES = IntStream.rangeClosed(3, LARGEST_PRIME)
            .filter(number -> BigInteger.valueOf(number).isProbablePrime(20))
            .mapToObj(Residues::of)
            .toList();

    private RocaKeys() {}

    /** Whether the key of a certificate has the fingerprint of these keys; no other kind of key has. */
    public static boolean holds(ServerCertificate certificate) {
        try {
            return certificate.keyAlgorithm().equals("RSA")
                    && CertificateReader.read(certificate).getPublicKey() instanceof RSAPublicKey key
                    && fits(key.getModulus());
        } catch (CertificateException e) {
            return false;
        }
    }

    /** Whether a modulus has the fingerprint. */
    static boolean fits(BigInteger modulus) {
        return RESIDUES.stream().allMatch(residues -> residues.hold(modulus));
    }
}
