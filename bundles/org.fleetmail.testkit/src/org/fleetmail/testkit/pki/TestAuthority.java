package org.fleetmail.testkit.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority that lives as long as a test: a root and one intermediate. */
public final class TestAuthority {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyPair rootKey = keyPair("EC");
    private final KeyPair intermediateKey = keyPair("EC");
    private final X509Certificate root;
    private final X509Certificate intermediate;

    /** An authority whose certificates bear this organisation. */
    public TestAuthority(String organisation) {
        X500Name rootName = new X500Name("CN=Throw-away root,O=" + organisation);
        X500Name intermediateName = new X500Name("CN=Throw-away intermediate,O=" + organisation);
        root = authority(rootName, rootKey, rootName, rootKey);
        intermediate = authority(intermediateName, intermediateKey, rootName, rootKey);
    }

    public X509Certificate root() {
        return root;
    }

    public X509Certificate intermediate() {
        return intermediate;
    }

    /** A wish for a certificate of this authority. */
    public CertificateWish wish(String... names) {
        return new CertificateWish(this, List.of(names));
    }

    /** Makes OCSP responses about a certificate that the intermediate issued. */
    public OcspResponses ocsp(Credential about) {
        return OcspResponses.of(about.chain().getFirst(), intermediate, intermediateKey.getPrivate());
    }

    /** The intermediate's revocation list, DER, good for a day, with these certificates on it. */
    public byte[] revocationList(X509Certificate... revoked) {
        return revocationList(true, revoked);
    }

    /** The same without the number that RFC 5280 section 5.2.3 demands. */
    public byte[] unnumberedList(X509Certificate... revoked) {
        return revocationList(false, revoked);
    }

    private byte[] revocationList(boolean numbered, X509Certificate... revoked) {
        Instant now = Instant.now();
        JcaX509v2CRLBuilder builder = new JcaX509v2CRLBuilder(intermediate.getSubjectX500Principal(), Date.from(now));
        builder.setNextUpdate(Date.from(now.plus(1, ChronoUnit.DAYS)));
        for (X509Certificate certificate : revoked) {
            builder.addCRLEntry(certificate.getSerialNumber(), Date.from(now.minus(1, ChronoUnit.DAYS)), 0);
        }
        try {
            if (numbered) {
                builder.addExtension(Extension.cRLNumber, false, new CRLNumber(serial()));
            }
            return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(intermediateKey.getPrivate()))
                    .getEncoded();
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Credential issue(CertificateWish wish) {
        KeyPair pair = keyPair(wish.keyKind());
        PrivateKey signer = wish.selfSigned() ? pair.getPrivate() : intermediateKey.getPrivate();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                wish.selfSigned()
                        ? wish.subject()
                        : X500Name.getInstance(
                                intermediate.getSubjectX500Principal().getEncoded()),
                serial(),
                Date.from(wish.notBefore()),
                Date.from(wish.notAfter()),
                wish.subject(),
                pair.getPublic());
        try {
            wish.addTo(builder);
            identify(builder, pair, wish.selfSigned() ? pair : intermediateKey);
            X509Certificate leaf = sign(builder, signer, wish.digest());
            List<X509Certificate> above = wish.selfSigned() ? List.of() : wish.above(List.of(intermediate), root);
            return new Credential(
                    pair.getPrivate(),
                    Stream.concat(Stream.of(leaf), above.stream()).toList());
        } catch (CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate authority(X500Name subject, KeyPair pair, X500Name issuer, KeyPair signer) {
        Instant now = Instant.now();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer,
                serial(),
                Date.from(now.minus(400, ChronoUnit.DAYS)),
                Date.from(now.plus(3650, ChronoUnit.DAYS)),
                subject,
                pair.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            identify(builder, pair, signer);
            return sign(builder, signer.getPrivate(), "SHA256");
        } catch (CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void identify(JcaX509v3CertificateBuilder builder, KeyPair own, KeyPair issuer)
            throws CertIOException {
        try {
            JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(own.getPublic()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    identifiers.createAuthorityKeyIdentifier(issuer.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate sign(JcaX509v3CertificateBuilder builder, PrivateKey key, String digest) {
        try {
            String algorithm = digest + "with" + (key.getAlgorithm().equals("EC") ? "ECDSA" : key.getAlgorithm());
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(key)));
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keyPair(String kind) {
        try {
            if (kind.equals("EC")) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec("secp256r1"));
                return generator.generateKeyPair();
            }
            if (kind.equals("ROCA")) {
                return RocaKey.generate(RANDOM);
            }
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(Integer.parseInt(kind.substring(3)));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigInteger serial() {
        return new BigInteger(120, RANDOM).setBit(119);
    }
}
