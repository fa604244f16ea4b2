package org.fleetmail.tls.certificate;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/** Reads X.509 certificates (RFC 5280) that strangers sent. */
public final class CertificateReader {
    private static final int LARGEST = 1 << 17;
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;
    private static final String MUST_STAPLE = "1.3.6.1.5.5.7.1.24";
    private static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
    private static final String ANY_USAGE = "2.5.29.37.0";
    private static final String PEM_BEGIN = "-----BEGIN CERTIFICATE-----\n";
    private static final String PEM_END = "\n-----END CERTIFICATE-----\n";

    private CertificateReader() {}

    /**
     * Reads one certificate in DER.
     *
     * @throws CertificateException it is malformed, or larger than 128 KiB
     */
    public static X509Certificate read(byte[] der) throws CertificateException {
        if (der.length > LARGEST) {
            throw new CertificateException("certificate of " + der.length + " bytes");
        }
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (RuntimeException e) {
            throw new CertificateException(e);
        }
    }

    /** Reads the certificates of a PEM file. */
    public static List<X509Certificate> readPem(byte[] pem) throws CertificateException {
        return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)).stream()
                .map(X509Certificate.class::cast)
                .toList();
    }

    /** The certificate behind a description. */
    public static X509Certificate read(ServerCertificate certificate) throws CertificateException {
        String body = certificate.pem().replace(PEM_BEGIN, "").replace(PEM_END, "");
        return read(Base64.getMimeDecoder().decode(body));
    }

    /** Describes a certificate in DER. One that cannot be read has empty fields, and its bytes as {@code pem}. */
    public static ServerCertificate describe(byte[] der) {
        try {
            return describe(read(der));
        } catch (CertificateException e) {
            return new ServerCertificate(
                    "",
                    List.of(),
                    List.of(),
                    "",
                    "",
                    "",
                    Instant.EPOCH,
                    Instant.EPOCH,
                    "",
                    0,
                    "",
                    fingerprint(der),
                    "",
                    false,
                    false,
                    false,
                    false,
                    pem(der));
        }
    }

    /** Describes a certificate. */
    public static ServerCertificate describe(X509Certificate certificate) throws CertificateException {
        byte[] der = certificate.getEncoded();
        PublicKey key = certificate.getPublicKey();
        return new ServerCertificate(
                certificate.getSubjectX500Principal().getName(),
                names(certificate, DNS_NAME),
                names(certificate, IP_ADDRESS),
                DistinguishedNames.commonName(certificate.getSubjectX500Principal()),
                certificate.getIssuerX500Principal().getName(),
                certificate.getSerialNumber().toString(16),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                keyAlgorithm(key),
                keyBits(key),
                certificate.getSigAlgName(),
                fingerprint(der),
                fingerprint(key.getEncoded()),
                certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()),
                certificate.getBasicConstraints() >= 0,
                forServers(certificate),
                certificate.getExtensionValue(MUST_STAPLE) != null,
                pem(der));
    }

    /** SHA-256 in 64 hexadecimal digits. */
    public static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(byte[] der) {
        byte[] newline = "\n".getBytes(StandardCharsets.US_ASCII);
        return PEM_BEGIN + Base64.getMimeEncoder(64, newline).encodeToString(der) + PEM_END;
    }

    /** The names of type dNSName, as written; none if they cannot be read. */
    static List<String> dnsNames(X509Certificate certificate) {
        return names(certificate, DNS_NAME);
    }

    private static List<String> names(X509Certificate certificate, int kind) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream()
                            .filter(name -> name.get(0).equals(kind))
                            .map(name -> String.valueOf(name.get(1)))
                            .limit(1000)
                            .toList();
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    private static boolean forServers(X509Certificate certificate) {
        try {
            List<String> extended = certificate.getExtendedKeyUsage();
            boolean[] usage = certificate.getKeyUsage();
            boolean mayServe = extended == null || extended.contains(SERVER_AUTH) || extended.contains(ANY_USAGE);
            return mayServe && (usage == null || usage[0] || usage[2] || usage[4]);
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    private static String keyAlgorithm(PublicKey key) {
        return key.getAlgorithm().equals("EdDSA")
                ? "Ed" + (key.getEncoded().length < 60 ? "25519" : "448")
                : key.getAlgorithm();
    }

    private static int keyBits(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength();
            case ECPublicKey curve -> curve.getParams().getOrder().bitLength();
            case DSAPublicKey dsa
            when dsa.getParams() != null -> dsa.getParams().getP().bitLength();
            default ->
                keyAlgorithm(key).equals("Ed25519") ? 255 : keyAlgorithm(key).equals("Ed448") ? 448 : 0;
        };
    }
}
