package org.fleetmail.device.web.internal.http;

import java.security.AlgorithmConstraints;
import java.security.AlgorithmParameters;
import java.security.CryptoPrimitive;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jsse.provider.BouncyCastleJsseProvider;
import org.fleetmail.device.profile.WebInterface.OldTls;

/**
 * TLS with one device: that of this computer's Java, or where the profile says so an older one. The old one is a provider
 * object of its own, so what the rest of the process accepts stays as it is.
 *
 * @param context makes the connections
 * @param parameters versions, suites and what is forbidden
 */
record DeviceTls(SSLContext context, SSLParameters parameters) {
    private static final List<String> TODAY = List.of("TLSv1.2", "TLSv1.3");

    /** Made when the first old device is spoken to. */
    private static final class Old {
        static final Provider PROVIDER = new BouncyCastleJsseProvider(new BouncyCastleProvider());
    }

    static DeviceTls of(Optional<OldTls> old, TrustManager trust) {
        try {
            return old.isPresent() ? old(old.get(), trust) : today(trust);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DeviceTls today(TrustManager trust) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {trust}, null);
        SSLParameters parameters = context.getDefaultSSLParameters();
        parameters.setProtocols(TODAY.toArray(String[]::new));
        return new DeviceTls(context, parameters);
    }

    private static DeviceTls old(OldTls old, TrustManager trust) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS", Old.PROVIDER);
        context.init(null, new TrustManager[] {trust}, null);
        SSLParameters parameters = context.getDefaultSSLParameters();
        parameters.setProtocols(old.versions().toArray(String[]::new));
        parameters.setCipherSuites(
                Arrays.stream(context.getSupportedSSLParameters().getCipherSuites())
                        .filter(suite -> !suite.contains("_NULL") && !suite.contains("_anon"))
                        .toArray(String[]::new));
        parameters.setAlgorithmConstraints(new Everything());
        return new DeviceTls(context, parameters);
    }

    /** An old device has old keys, hashes and suites; the agreed certificate is what it is trusted by. */
    private static final class Everything implements AlgorithmConstraints {
        @Override
        public boolean permits(Set<CryptoPrimitive> uses, String algorithm, AlgorithmParameters parameters) {
            return true;
        }

        @Override
        public boolean permits(Set<CryptoPrimitive> uses, Key key) {
            return true;
        }

        @Override
        public boolean permits(Set<CryptoPrimitive> uses, String algorithm, Key key, AlgorithmParameters parameters) {
            return true;
        }
    }
}
