package org.fleetmail.mail.account;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.X509TrustManager;
import org.fleetmail.tls.certificate.CertificatePaths;
import org.fleetmail.tls.certificate.CertificateReader;
import org.fleetmail.tls.certificate.PathVerdict;
import org.fleetmail.tls.certificate.ServerCertificate;
import org.fleetmail.tls.certificate.TrustPolicy;

/** Believes whom the endpoint's trust policy believes, by the same judgement as its verification. */
record PolicyTrust(TrustPolicy policy) implements X509TrustManager {
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        List<ServerCertificate> described = new ArrayList<>();
        for (X509Certificate certificate : chain) {
            described.add(CertificateReader.describe(certificate));
        }
        PathVerdict verdict = CertificatePaths.check(described, policy, Instant.now());
        if (!verdict.trusted()) {
            throw new CertificateException(verdict.problems().stream()
                    .map(problem -> problem.kind().name())
                    .collect(Collectors.joining(", ")));
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("clients are not trusted here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
