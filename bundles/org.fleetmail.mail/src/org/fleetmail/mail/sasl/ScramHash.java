package org.fleetmail.mail.sasl;

import java.util.Optional;
import java.util.stream.Stream;

/** The hash functions SCRAM is used with in mail, and what the JDK calls them. */
enum ScramHash {
    SHA_256("SCRAM-SHA-256", "SHA-256", "HmacSHA256", "PBKDF2WithHmacSHA256", 256),
    SHA_1("SCRAM-SHA-1", "SHA-1", "HmacSHA1", "PBKDF2WithHmacSHA1", 160);

    private final String mechanism;
    private final String digest;
    private final String mac;
    private final String derivation;
    private final int bits;

    ScramHash(String mechanism, String digest, String mac, String derivation, int bits) {
        this.mechanism = mechanism;
        this.digest = digest;
        this.mac = mac;
        this.derivation = derivation;
        this.bits = bits;
    }

    static Optional<ScramHash> of(String mechanism) {
        return Stream.of(values())
                .filter(hash -> hash.mechanism.equals(mechanism))
                .findFirst();
    }

    String mechanism() {
        return mechanism;
    }

    String digest() {
        return digest;
    }

    String mac() {
        return mac;
    }

    String derivation() {
        return derivation;
    }

    int bits() {
        return bits;
    }
}
