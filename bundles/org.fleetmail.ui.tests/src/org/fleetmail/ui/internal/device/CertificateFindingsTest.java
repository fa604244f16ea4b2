package org.fleetmail.ui.internal.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Device;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Policy;
import org.fleetmail.model.Site;
import org.fleetmail.testkit.pki.TestAuthority;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the end of a device's certificate is a finding. */
class CertificateFindingsTest {
    private final X509Certificate certificate = new TestAuthority("Printers").root();
    private final Instant end = certificate.getNotAfter().toInstant();
    private final Device device = FleetFactory.eINSTANCE.createDevice();

    @BeforeEach
    void make() {
        device.setId("printer");
    }

    @Test
    void a_certificate_that_lasts_is_no_finding() {
        assertThat(CertificateFindings.of(device, certificate, end.minus(Duration.ofDays(40))))
                .isEmpty();
    }

    @Test
    void one_that_ends_soon_is_and_one_that_has_ended_is_worse() {
        assertThat(CertificateFindings.of(device, certificate, end.minus(Duration.ofDays(20))))
                .extracting(Finding::severity)
                .containsExactly(Severity.MEDIUM);
        assertThat(CertificateFindings.of(device, certificate, end.plus(Duration.ofDays(20))))
                .extracting(Finding::severity)
                .containsExactly(Severity.HIGH);
    }

    @Test
    void the_policy_of_its_site_says_how_early() {
        Policy policy = FleetFactory.eINSTANCE.createPolicy();
        policy.setWarnDaysBeforeExpiry(60);
        Site site = FleetFactory.eINSTANCE.createSite();
        site.setPolicy(policy);
        device.setSite(site);
        assertThat(CertificateFindings.of(device, certificate, end.minus(Duration.ofDays(40))))
                .hasSize(1);
    }
}
