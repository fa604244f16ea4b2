package org.fleetmail.simulator.mail;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certification authority that lives as long as one virtual office. Its keys are made anew each time and never leave
 * the memory of this process, so trusting its root by mistake outlasts nothing.
 */
final class ThrowAwayAuthority {
    private static final X500Name ROOT_NAME = new X500Name("CN=SIMULATED root of a virtual office, O=Fleetmail");
    private static final Duration YEAR = Duration.ofDays(365);

    private final SecureRandom random = new SecureRandom();
    private final KeyPair rootKeys;
    private final KeyPair serverKeys;
    private final X509Certificate root;

    ThrowAwayAuthority() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        rootKeys = generator.generateKeyPair();
        serverKeys = generator.generateKeyPair();
        root = rootCertificate();
    }

    X509Certificate root() {
        return root;
    }

    /** A TLS context for a server at an address, showing the chosen certificate. */
    SSLContext context(String address, Certificates kind) throws GeneralSecurityException {
        char[] none = new char[0];
        KeyStore store = emptyStore();
        X509Certificate[] chain = {serverCertificate(address, kind), root};
        store.setKeyEntry("server", serverKeys.getPrivate(), none, chain);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, none);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static KeyStore emptyStore() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private X509Certificate rootCertificate() throws GeneralSecurityException {
        Instant now = Instant.now();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                ROOT_NAME, serial(), dayBefore(now), Date.from(now.plus(YEAR)), ROOT_NAME, rootKeys.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            addKeyIdentifier(builder, rootKeys);
        } catch (CertIOException e) {
            throw new GeneralSecurityException(e);
        }
        return sign(builder);
    }

    private X509Certificate serverCertificate(String address, Certificates kind) throws GeneralSecurityException {
        Instant end = end(kind);
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                ROOT_NAME,
                serial(),
                Date.from(end.minus(YEAR)),
                Date.from(end),
                new X500Name("CN=SIMULATED mail server, O=Fleetmail"),
                serverKeys.getPublic());
        try {
            builder.addExtension(Extension.subjectAlternativeName, false, names(address, kind));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            addKeyIdentifier(builder, serverKeys);
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(root));
        } catch (CertIOException e) {
            throw new GeneralSecurityException(e);
        }
        return sign(builder);
    }

    private static void addKeyIdentifier(JcaX509v3CertificateBuilder builder, KeyPair keys)
            throws GeneralSecurityException, CertIOException {
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
    }

    private static Instant end(Certificates kind) {
        Instant now = Instant.now();
        return switch (kind) {
            case GOOD, WRONG_HOST -> now.plus(YEAR).minus(Duration.ofDays(1));
            case ENDS_SOON -> now.plus(Duration.ofDays(12));
            case EXPIRED -> now.minus(Duration.ofDays(1));
        };
    }

    private static GeneralNames names(String address, Certificates kind) {
        if (kind == Certificates.WRONG_HOST) {
            return new GeneralNames(new GeneralName(GeneralName.dNSName, "other.example.org"));
        }
        return new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, SmtpListener.HOST_NAME),
            new GeneralName(GeneralName.iPAddress, address)
        });
    }

    private X509Certificate sign(JcaX509v3CertificateBuilder builder) throws GeneralSecurityException {
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(rootKeys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private BigInteger serial() {
        return new BigInteger(120, random).setBit(119);
    }

    private static Date dayBefore(Instant now) {
        return Date.from(now.minus(Duration.ofDays(1)));
    }
}
