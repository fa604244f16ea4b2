package org.fleetmail.ui.internal.device;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.model.Device;
import org.fleetmail.model.Policy;
import org.fleetmail.model.Site;

/** What is to be known of the certificate of a device's web interface: that it ends soon, or has ended. */
final class CertificateFindings {
    private static final int USUAL_DAYS = 30;

    private CertificateFindings() {}

    /** Nothing, or that it ends: how early that is said is in the policy of the device's site. */
    static List<Finding> of(Device device, X509Certificate certificate, Instant now) {
        long days = ChronoUnit.DAYS.between(now, certificate.getNotAfter().toInstant());
        return days > warnDays(device)
                ? List.of()
                : List.of(new Finding(
                        "device.certificate-expires",
                        days < 0 ? Severity.HIGH : Severity.MEDIUM,
                        device.getId(),
                        "",
                        Sentence.verbatim(NLS.bind(
                                days < 0 ? Messages.CertificateFindings_ended : Messages.CertificateFindings_ends,
                                Math.abs(days))),
                        Sentence.verbatim(Messages.CertificateFindings_remedy),
                        List.of(),
                        List.of()));
    }

    private static int warnDays(Device device) {
        return Optional.ofNullable(device.getSite())
                .map(Site::getPolicy)
                .map(Policy::getWarnDaysBeforeExpiry)
                .orElse(USUAL_DAYS);
    }
}
