package org.fleetmail.device.web.internal.http;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.fleetmail.device.profile.WebInterface.OldTls;

/**
 * TLS with one device: that of this computer's Java, or where the profile says so an older one. The old one is spoken by
 * an engine of its own, so what the rest of the process accepts stays as it is.
 *
 * @param context makes the connections
 * @param parameters versions of the protocol
 */
record DeviceTls(SSLContext context, SSLParameters parameters) {
    private static final List<String> TODAY = List.of("TLSv1.2", "TLSv1.3");

    static DeviceTls of(Optional<OldTls> old, DeviceTrust trust) {
        SSLContext context = old.map(OldTls::versions)
                .<SSLContext>map(versions -> new OldTlsContext(versions, trust))
                .orElseGet(() -> today(trust));
        List<String> versions = old.map(OldTls::versions).orElse(TODAY);
        SSLParameters parameters = context.getDefaultSSLParameters();
        parameters.setProtocols(versions.toArray(String[]::new));
        return new DeviceTls(context, parameters);
    }

    private static SSLContext today(DeviceTrust trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
