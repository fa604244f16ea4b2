package org.fleetmail.ui.internal.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.fleetmail.core.fleet.Ids;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.endpoint.TrustFile;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.TrustAnchor;
import org.fleetmail.tls.certificate.CertificateReader;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.edit.Edits;
import org.fleetmail.ui.internal.form.ElementInput;

/** Certificates in files that are dropped on the console: they become trust anchors of the fleet at work. */
final class DroppedCertificates {
    private static final Set<String> ENDINGS = Set.of("pem", "crt", "cer", "der");
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)CN=((?:\\\\.|[^,\\\\])+)");
    private static final byte[] NEW_LINE = {'\n'};
    private static final int PEM_LINE = 64;

    private DroppedCertificates() {}

    /** Whether a file may hold certificates, by its name. */
    static boolean isOne(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** Adds the certificates of files as one change, and opens the first; nobody trusts them before an endpoint names them. */
    static void take(List<Path> files, OpenFleet fleet, IWorkbenchWindow window) {
        switch (TrustFile.readAll(files).then(DroppedCertificates::anchors)) {
            case Outcome.Done<List<TrustAnchor>>(List<TrustAnchor> anchors) -> {
                Edits.change(
                        fleet.domain(),
                        fleet.fleet(),
                        NLS.bind(Messages.DroppedCertificates_change, anchors.size()),
                        () -> anchors.forEach(anchor -> add(anchor, fleet)));
                anchors.stream()
                        .findFirst()
                        .flatMap(anchor -> ElementInput.way(window.getActivePage(), fleet, anchor))
                        .ifPresent(Runnable::run);
            }
            case Outcome.Failed<List<TrustAnchor>>(Trouble trouble) -> Statuses.show(trouble);
        }
    }

    private static void add(TrustAnchor anchor, OpenFleet fleet) {
        anchor.setId(Ids.next(fleet.fleet(), Ids.slug(anchor.getName())));
        fleet.fleet().getTrustAnchors().add(anchor);
    }

    private static Outcome<List<TrustAnchor>> anchors(List<X509Certificate> certificates) {
        return Outcome.done(
                certificates.stream().map(DroppedCertificates::anchor).toList());
    }

    private static TrustAnchor anchor(X509Certificate certificate) {
        TrustAnchor anchor = FleetFactory.eINSTANCE.createTrustAnchor();
        String subject = certificate.getSubjectX500Principal().getName();
        Matcher name = COMMON_NAME.matcher(subject);
        anchor.setName(name.find() ? name.group(1) : subject);
        byte[] der = der(certificate);
        anchor.setSha256(CertificateReader.fingerprint(der));
        anchor.setPem("-----BEGIN CERTIFICATE-----\n"
                + new String(Base64.getMimeEncoder(PEM_LINE, NEW_LINE).encode(der), StandardCharsets.US_ASCII)
                + "\n-----END CERTIFICATE-----\n");
        return anchor;
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
