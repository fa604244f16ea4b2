package org.fleetmail.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.report.audit.NeededRoot;
import org.fleetmail.report.audit.RootNews;
import org.fleetmail.report.mark.Tone;
import org.fleetmail.store.journal.ChainCheck;
import org.fleetmail.tls.certificate.PathVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of roots that will change. */
class PublicRootsTest extends AuditedOffice {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CN=DigiCert Global Root G2,OU=www.digicert.com,O=DigiCert Inc,C=US | 2029-04-15",
                "CN=GlobalSign,O=GlobalSign,OU=GlobalSign Root CA - R3 | 2027-04-15",
                "CN=ISRG Root X1,O=Internet Security Research Group,C=US | 2026-05-13",
                "cn=digicert global root g2,c=US | 2029-04-15"
            })
    void a_root_is_found_by_a_part_of_its_name(String name, LocalDate date) {
        assertThat(PublicRoots.known().about(name))
                .singleElement()
                .extracting(RootNews::date)
                .isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CN=Our own root", "CN=Not DigiCert Global Root G2", "O=CN\\,ISRG Root X1"})
    void of_others_nothing_is_said(String name) {
        assertThat(PublicRoots.known().about(name)).isEmpty();
    }

    @Test
    void every_fact_has_both_languages_a_source_and_how_sure_it_is() throws IOException {
        assertThat(PublicRoots.known().size()).isGreaterThan(20);
        try (InputStream in = PublicRoots.class.getResourceAsStream("public-roots.json")) {
            ObjectMapper mapper = new ObjectMapper();
            var file = mapper.readTree(in);
            for (String part : new String[] {"date", "text", "source", "confidence"}) {
                var lacking = file.deepCopy();
                ((ObjectNode) lacking.at("/announcements/0")).remove(part);
                assertThatThrownBy(() -> new PublicRoots(lacking)).as(part).isInstanceOf(RuntimeException.class);
            }
        }
    }

    /** The root of the only endpoint, as if its chain ended there. */
    private NeededRoot rootOf(String name, boolean isPublic) {
        EndpointObservation seen = office.observation();
        PathVerdict path = new PathVerdict(
                true, List.of(), seen.path().orElseThrow().path(), Optional.of(name), isPublic, Optional.empty());
        EndpointObservation other = new EndpointObservation(
                seen.target(),
                seen.depth(),
                seen.address(),
                seen.startedAt(),
                seen.took(),
                seen.connections(),
                seen.reached(),
                seen.steps(),
                seen.beforeTls(),
                seen.afterTls(),
                seen.startTls(),
                seen.implicitPort(),
                seen.anomalies(),
                seen.handshake(),
                Optional.of(path),
                seen.name(),
                seen.revocation(),
                seen.offer(),
                seen.dns(),
                seen.otherAddress(),
                seen.transcript());
        ReportSource source = new ReportSource(
                fleet,
                "",
                "",
                fleet.getDevices(),
                told,
                List.of(new SeenEndpoint(endpoint, Outcome.done(other))),
                Optional.empty(),
                Outcome.done(new ChainCheck.Intact(0, "")),
                now,
                "",
                "");
        return ReportContent.of(source).audit().roots().getFirst();
    }

    @Test
    void an_endpoint_whose_root_will_change_is_told_with_the_day_the_source_and_how_many_devices_it_touches() {
        device("a", "M1", "starttls");
        device("b", "M1", "starttls");
        NeededRoot root = rootOf("CN=GlobalSign,O=GlobalSign,OU=GlobalSign Root CA - R3", true);
        assertThat(root.devices()).isEqualTo(2);
        assertThat(root.change().tone()).isEqualTo(Tone.WARNING);
        assertThat(root.change().word().in(Locale.ENGLISH)).isEqualTo("will change: announced for 2027-04-15");
        assertThat(root.announced()).singleElement().satisfies(news -> {
            assertThat(news.source()).contains("GlobalSign");
            assertThat(news.said().in(Locale.JAPANESE)).contains("2027-04-15", "R46", "確度: 高");
            assertThat(news.said().in(Locale.ENGLISH)).contains("GlobalSign support", "confidence: high");
        });
        now = Instant.parse("2027-05-01T00:00:00Z");
        assertThat(rootOf("CN=GlobalSign,O=GlobalSign,OU=GlobalSign Root CA - R3", true)
                        .change()
                        .word()
                        .key())
                .isEqualTo("root.over");
    }

    @Test
    void a_root_of_the_house_that_has_the_name_of_a_public_one_is_told_nothing_of() {
        device("a", "M1", "starttls");
        assertThat(rootOf("CN=DigiCert Global Root G2", false).announced()).isEmpty();
        assertThat(rootOf("CN=DigiCert Global Root G2", true).announced()).hasSize(1);
    }
}
