package org.fleetmail.endpoint.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.verdict.Verdict.Result;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.certificate.CertificateReader;
import org.junit.jupiter.api.Test;

/** Endpoints that are judged beside each other: who holds the key of another, and what that lays open. */
class SharedKeysTest {
    @Test
    void oneKeyOnTwoDevicesIsFoundButNotOnTwoPortsOfOne() {
        Sight sight = new Sight();
        sight.uri = "https://printer-1.fleet.test";
        EndpointObservation one = sight.observation();
        sight.uri = "https://printer-1.fleet.test:8443";
        assertThat(besides(one, sight.observation())).doesNotContain("K15");
        sight.uri = "https://printer-2.fleet.test";
        sight.address = "192.0.2.2";
        assertThat(besides(one, sight.observation())).contains("K15");
        assertThat(besides(sight.observation(), one)).contains("K15");
    }

    @Test
    void ofManyHoldersOfOneKeySomeAreNamedAndOnlyNewsIsNews() {
        SharedKeys keys = new SharedKeys();
        Sight sight = new Sight();
        for (int i = 1; i <= 2000; i++) {
            sight.uri = "https://printer-" + i + ".fleet.test";
            sight.address = "192.0.2." + i;
            assertThat(keys.add(sight.observation())).hasSize(i == 2 ? 1 : 0);
        }
        Verdict verdict = Verdicts.of(sight.observation(), RuleSet.standard(), Role.DEVICE_WEB, keys);
        assertThat(verdict.findings())
                .filteredOn(finding -> finding.rule().equals("K15"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text().in(Locale.ENGLISH))
                        .endsWith("…")
                        .hasSizeLessThan(300));
    }

    @Test
    void aKeyThatWasReplacedIsSharedNoMore() throws Exception {
        SharedKeys keys = new SharedKeys();
        Sight sight = new Sight();
        sight.uri = "https://printer-1.fleet.test";
        EndpointObservation one = sight.observation();
        keys.add(one);
        sight.uri = "https://printer-2.fleet.test";
        sight.address = "192.0.2.2";
        keys.add(sight.observation());
        sight.certificate = Optional.of(CertificateReader.describe(new TestAuthority("New")
                .wish("printer-2.fleet.test")
                .issue()
                .chain()
                .getFirst()));
        keys.add(sight.observation());
        assertThat(Verdicts.of(one, RuleSet.standard(), Role.DEVICE_WEB, keys).findings())
                .extracting(Finding::rule)
                .doesNotContain("K15");
    }

    @Test
    void sslTwoAtOneHolderOfAKeyLaysAllOthersOpenToDrown() {
        Sight sight = new Sight();
        sight.rsaBits = 3072;
        EndpointObservation good = sight.observation();
        sight.uri = "imaps://mail.fleet.test";
        assertThat(besides(good, sight.observation())).doesNotContain("P1");
        sight.versions.put(ProtocolVersion.SSL_2, Answer.YES);
        EndpointObservation old = sight.observation();
        assertThat(besides(good, old)).contains("P1");
        assertThat(besides(old, good)).containsOnlyOnce("P1");
        Verdict verdict = Verdicts.of(good, RuleSet.standard(), Role.ACCESS, SharedKeys.among(List.of(good, old)));
        assertThat(verdict.outcome()).isEqualTo(Result.INSECURE);
        assertThat(verdict.grade()).contains(Grade.F);
        assertThat(verdict.findings())
                .filteredOn(finding -> finding.rule().equals("P1"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.text().in(Locale.ENGLISH)).contains("imaps://mail.fleet.test"));
    }

    @Test
    void anEllipticKeyDoesNotDrown() {
        Sight sight = new Sight();
        EndpointObservation good = sight.observation();
        sight.versions.put(ProtocolVersion.SSL_2, Answer.YES);
        assertThat(besides(good, sight.observation())).doesNotContain("P1");
    }

    /** The rules that are broken by one of two endpoints, seen together. */
    private static List<String> besides(EndpointObservation one, EndpointObservation other) {
        return Verdicts.of(one, RuleSet.standard(), Role.of(one.target()), SharedKeys.among(List.of(one, other)))
                .findings()
                .stream()
                .map(Finding::rule)
                .toList();
    }
}
