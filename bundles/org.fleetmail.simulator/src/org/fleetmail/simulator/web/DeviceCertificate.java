package org.fleetmail.simulator.web;

import com.sun.net.httpserver.HttpsConfigurator;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The certificate a device signs itself, as devices do: made anew at every start, and made out to nobody's host.
 *
 * @param certificate it
 * @param keys its keys
 */
record DeviceCertificate(X509Certificate certificate, KeyPair keys) {
    private static final char[] NO_PASSWORD = new char[0];
    private static final Duration YEARS = Duration.ofDays(3_650);

    /** Made once, as it takes long; nothing is protected by it. */
    private static final class Keys {
        static final KeyPair PAIR = make();

        private static KeyPair make() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2_048);
                return generator.generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static DeviceCertificate of(String id) throws IOException {
        try {
            KeyPair keys = Keys.PAIR;
            X500Name name = new X500Name("CN=SIMULATED " + id.replaceAll("[^A-Za-z0-9-]", ""));
            Instant now = Instant.now();
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    new BigInteger(100, new SecureRandom()).setBit(99),
                    Date.from(now.minus(Duration.ofDays(1))),
                    Date.from(now.plus(YEARS)),
                    name,
                    keys.getPublic());
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
            return new DeviceCertificate(new JcaX509CertificateConverter().getCertificate(builder.build(signer)), keys);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IOException(e);
        }
    }

    /** Today's TLS with this certificate. */
    HttpsConfigurator configurator() throws IOException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("device", keys.getPrivate(), NO_PASSWORD, new X509Certificate[] {certificate});
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, NO_PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return new HttpsConfigurator(context);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
