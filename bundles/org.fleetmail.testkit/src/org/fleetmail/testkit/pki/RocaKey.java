package org.fleetmail.testkit.pki;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Makes RSA keys of 512 bits as the flawed library of CVE-2017-15361 (ROCA) did: primes k·M + (65537^a mod M), M the product
 * of the first 39 primes (Nemec and others, "The Return of Coppersmith's Attack", 2017, table 1).
 */
final class RocaKey {
    private static final int PRIMES = 39;
    private static final int PRIME_BITS = 256;
    private static final BigInteger E = BigInteger.valueOf(65_537);
    private static final BigInteger M = Stream.iterate(BigInteger.TWO, BigInteger::nextProbablePrime)
            .limit(PRIMES)
            .reduce(BigInteger.ONE, BigInteger::multiply);

    private RocaKey() {}

    static KeyPair generate(Random random) throws GeneralSecurityException {
        BigInteger p = prime(random);
        BigInteger q = prime(random);
        BigInteger n = p.multiply(q);
        BigInteger less = BigInteger.ONE.negate();
        BigInteger d = E.modInverse(p.add(less).multiply(q.add(less)));
        KeyFactory keys = KeyFactory.getInstance("RSA");
        return new KeyPair(
                keys.generatePublic(new RSAPublicKeySpec(n, E)),
                keys.generatePrivate(new RSAPrivateCrtKeySpec(
                        n, E, d, p, q, d.mod(p.add(less)), d.mod(q.add(less)), q.modInverse(p))));
    }

    private static BigInteger prime(Random random) {
        int bits = PRIME_BITS - M.bitLength();
        while (true) {
            BigInteger k = new BigInteger(bits, random).setBit(bits - 1).setBit(bits - 2);
            BigInteger a = new BigInteger(PRIME_BITS, random);
            BigInteger candidate = k.multiply(M).add(E.modPow(a, M));
            if (candidate.isProbablePrime(40)
                    && candidate.subtract(BigInteger.ONE).gcd(E).equals(BigInteger.ONE)) {
                return candidate;
            }
        }
    }
}
