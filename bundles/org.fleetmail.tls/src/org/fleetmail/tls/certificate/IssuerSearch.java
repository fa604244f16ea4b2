package org.fleetmail.tls.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fetches the intermediates that a server did not send, to tell whether they alone are missing. */
public final class IssuerSearch {
    private static final int LARGEST = 1 << 17;
    private static final int MOST = 3;

    private IssuerSearch() {}

    /**
     * Completes what a verdict says about the missing intermediate. Trust stays denied: a mail client or printer does not
     * fetch either.
     *
     * @param chain as sent, the server's own certificate first
     */
    public static PathVerdict complete(
            PathVerdict verdict, List<ServerCertificate> chain, TrustPolicy policy, Fetcher fetcher, Instant at) {
        List<ServerCertificate> longer = new ArrayList<>(chain);
        PathVerdict last = verdict;
        Optional<ServerCertificate> first = Optional.empty();
        for (int i = 0; i < MOST && last.missing().isPresent(); i++) {
            Optional<ServerCertificate> fetched =
                    fetch(last.path().getLast(), last.missing().get(), fetcher);
            if (fetched.isEmpty()) {
                break;
            }
            first = first.or(() -> fetched);
            longer.add(fetched.get());
            last = CertificatePaths.check(longer, policy, at);
        }
        return first.isEmpty() ? verdict : with(verdict, first, last.trusted());
    }

    private static PathVerdict with(PathVerdict verdict, Optional<ServerCertificate> fetched, boolean completes) {
        return new PathVerdict(
                verdict.trusted(),
                verdict.problems(),
                verdict.path(),
                verdict.anchor(),
                verdict.publicAnchor(),
                verdict.missing()
                        .map(missing -> new MissingIssuer(missing.name(), missing.addresses(), fetched, completes)));
    }

    private static Optional<ServerCertificate> fetch(ServerCertificate below, MissingIssuer missing, Fetcher fetcher) {
        return missing.addresses().stream()
                .flatMap(address -> Pointers.fetchable(address).stream())
                .flatMap(address -> fetch(below, address, fetcher).stream())
                .findFirst();
    }

    private static Optional<ServerCertificate> fetch(ServerCertificate below, URI address, Fetcher fetcher) {
        try {
            X509Certificate certified = CertificateReader.read(below);
            ByteArrayInputStream in = new ByteArrayInputStream(fetcher.get(address, LARGEST));
            for (var candidate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                if (candidate instanceof X509Certificate issuer && signed(certified, issuer)) {
                    return Optional.of(CertificateReader.describe(issuer));
                }
            }
            return Optional.empty();
        } catch (IOException | CertificateException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean signed(X509Certificate certificate, X509Certificate issuer) {
        try {
            certificate.verify(issuer.getPublicKey());
            return issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
