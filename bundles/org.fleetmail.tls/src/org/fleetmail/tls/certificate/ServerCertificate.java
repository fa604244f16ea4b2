package org.fleetmail.tls.certificate;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a certificate says, as far as a mail client cares.
 *
 * @param subject distinguished name (RFC 4514)
 * @param names DNS names of the subjectAltName, as written there
 * @param addresses IP addresses of the subjectAltName
 * @param commonName the last CN of the subject, empty where there is none
 * @param issuer distinguished name (RFC 4514)
 * @param serial serial number in hexadecimal
 * @param notBefore first moment of validity
 * @param notAfter last moment of validity
 * @param keyAlgorithm {@code RSA}, {@code EC}, {@code Ed25519}, …
 * @param keyBits size of the key, 0 where it is not known
 * @param signatureAlgorithm for example {@code SHA256withRSA}
 * @param sha256 fingerprint of the whole certificate, 64 hexadecimal digits
 * @param keySha256 fingerprint of the public key (SubjectPublicKeyInfo), 64 hexadecimal digits
 * @param selfIssued subject and issuer are the same
 * @param authority it may issue certificates (basicConstraints CA)
 * @param forServers its usages allow a TLS server
 * @param mustStaple it demands a stapled OCSP response (RFC 7633)
 * @param pem the certificate itself
 */
public record ServerCertificate(
        String subject,
        List<String> names,
        List<String> addresses,
        String commonName,
        String issuer,
        String serial,
        Instant notBefore,
        Instant notAfter,
        String keyAlgorithm,
        int keyBits,
        String signatureAlgorithm,
        String sha256,
        String keySha256,
        boolean selfIssued,
        boolean authority,
        boolean forServers,
        boolean mustStaple,
        String pem) {
    public ServerCertificate {
        names = List.copyOf(names);
        addresses = List.copyOf(addresses);
    }

    /** What it is made for: DNS names, then addresses. */
    public List<String> allNames() {
        return Stream.concat(names.stream(), addresses.stream()).toList();
    }
}
