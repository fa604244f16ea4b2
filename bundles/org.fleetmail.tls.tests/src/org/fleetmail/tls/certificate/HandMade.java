package org.fleetmail.tls.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate made field by field: right, unless a test wants a field to be otherwise. */
final class HandMade {
    private static final Instant NOW = Instant.now();

    private final X500Name subject;
    private final Map<ASN1ObjectIdentifier, Optional<Extension>> extensions = new LinkedHashMap<>();
    private KeyPair keys = keys("EC", 256);

    /** A certificate with the keys it certifies. */
    record Issued(X509Certificate certificate, KeyPair keys) {}

    private HandMade(String name) {
        subject = new X500Name("CN=" + name);
    }

    static HandMade authority(String name) {
        return new HandMade(name)
                .with(Extension.basicConstraints, true, new BasicConstraints(true))
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
    }

    static HandMade server(String name) {
        return new HandMade(name)
                .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .with(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                .names(name);
    }

    static KeyPair keys(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    HandMade with(ASN1ObjectIdentifier kind, boolean critical, ASN1Encodable content) {
        try {
            extensions.put(kind, Optional.of(Extension.create(kind, critical, content)));
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    HandMade without(ASN1ObjectIdentifier kind) {
        extensions.put(kind, Optional.empty());
        return this;
    }

    HandMade names(String name) {
        GeneralNames names = new GeneralNames(new GeneralName(GeneralName.dNSName, name));
        return with(Extension.subjectAlternativeName, false, names);
    }

    HandMade keys(KeyPair pair) {
        keys = pair;
        return this;
    }

    Issued signedByItself() {
        return signed(subject, keys);
    }

    /** Signed with its own key, but under the name of another. */
    Issued signedByItselfAs(String issuer) {
        return signed(new X500Name("CN=" + issuer), keys);
    }

    Issued signedBy(Issued issuer) {
        X500Name name = X500Name.getInstance(
                issuer.certificate().getSubjectX500Principal().getEncoded());
        return signed(name, issuer.keys());
    }

    private Issued signed(X500Name issuer, KeyPair signer) {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(120, new SecureRandom()).setBit(119),
                Date.from(NOW.minus(1, ChronoUnit.DAYS)),
                Date.from(NOW.plus(30, ChronoUnit.DAYS)),
                subject,
                keys.getPublic());
        try {
            identify(signer);
            for (Optional<Extension> extension : extensions.values()) {
                if (extension.isPresent()) {
                    builder.addExtension(extension.get());
                }
            }
            String kind = signer.getPrivate().getAlgorithm().replace("EC", "ECDSA");
            return new Issued(
                    new JcaX509CertificateConverter()
                            .getCertificate(builder.build(
                                    new JcaContentSignerBuilder("SHA256with" + kind).build(signer.getPrivate()))),
                    keys);
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void identify(KeyPair signer) throws GeneralSecurityException {
        JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
        if (!extensions.containsKey(Extension.subjectKeyIdentifier)) {
            with(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(keys.getPublic()));
        }
        if (!extensions.containsKey(Extension.authorityKeyIdentifier)) {
            with(Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(signer.getPublic()));
        }
    }
}
