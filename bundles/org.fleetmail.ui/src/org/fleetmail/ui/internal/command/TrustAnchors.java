package org.fleetmail.ui.internal.command;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.osgi.util.NLS;
import org.fleetmail.core.fleet.Ids;
import org.fleetmail.endpoint.TrustFile;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.TrustAnchor;
import org.fleetmail.tls.certificate.CertificateReader;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.edit.Edits;

/** Makes certificates trust anchors of a fleet. They count for an endpoint once it names them. */
public final class TrustAnchors {
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)CN=((?:\\\\.|[^,\\\\])+)");

    private TrustAnchors() {}

    /** Adds certificates as one change, and gives what was added. */
    public static List<TrustAnchor> add(List<X509Certificate> certificates, OpenFleet fleet) {
        List<TrustAnchor> anchors =
                certificates.stream().map(TrustAnchors::anchor).toList();
        Edits.change(
                fleet.domain(),
                fleet.fleet(),
                NLS.bind(Messages.TrustAnchors_add, anchors.size()),
                () -> anchors.forEach(anchor -> add(anchor, fleet)));
        return anchors;
    }

    private static void add(TrustAnchor anchor, OpenFleet fleet) {
        anchor.setId(Ids.next(fleet.fleet(), Ids.slug(anchor.getName())));
        fleet.fleet().getTrustAnchors().add(anchor);
    }

    private static TrustAnchor anchor(X509Certificate certificate) {
        TrustAnchor anchor = FleetFactory.eINSTANCE.createTrustAnchor();
        anchor.setName(name(certificate.getSubjectX500Principal().getName()));
        byte[] der = der(certificate);
        anchor.setSha256(CertificateReader.fingerprint(der));
        anchor.setPem(TrustFile.pem(der));
        return anchor;
    }

    /** The common name of a subject (RFC 2253), else all of it. */
    private static String name(String subject) {
        Matcher name = COMMON_NAME.matcher(subject);
        return name.find() ? name.group(1).replaceAll("\\\\(.)", "$1") : subject;
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
