package org.fleetmail.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fleetmail.model.Site;
import org.fleetmail.report.writing.ReportFormat;
import org.fleetmail.report.writing.Reports;
import org.fleetmail.testkit.mail.Peers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sites in Tokyo and Berlin are in one report: each row tells the time of its own site, and UTC. */
class SiteTimesTest extends AuditedOffice {
    private static final String TOKYO = "2026-11-22 19:00:00 +09:00";
    private static final String BERLIN = "2026-11-22 11:00:00 +01:00";

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        device("a", "M1", "off").setSite(site("tokyo", "Asia/Tokyo"));
        device("b", "M1", "off").setSite(site("berlin", "Europe/Berlin"));
    }

    private Site site(String id, String zone) {
        Site site = MODEL.createSite();
        site.setId(id);
        site.setName(id);
        site.setTimeZone(zone);
        fleet.getSites().add(site);
        return site;
    }

    private Path written(ReportFormat format) {
        return new Reports()
                .write(ReportContent.of(source()), Locale.ENGLISH, format, folder, "report")
                .toOptional()
                .orElseThrow();
    }

    private JsonNode document(ReportFormat format) throws IOException {
        return new ObjectMapper().readTree(written(format).toFile());
    }

    @Test
    void the_page_tells_both() throws IOException {
        assertThat(Files.readString(written(ReportFormat.HTML)))
                .contains(
                        "<time datetime=\"2026-11-22T10:00:00Z\">" + TOKYO + " (2026-11-22 10:00:00 UTC)</time>",
                        "<time datetime=\"2026-11-22T10:00:00Z\">" + BERLIN + " (2026-11-22 10:00:00 UTC)</time>");
    }

    @Test
    void the_archive_document_tells_both() throws IOException {
        Process process = new ProcessBuilder(
                        Peers.program("pdftotext", "poppler-utils").toString(),
                        "-raw",
                        written(ReportFormat.PDF).toString(),
                        "-")
                .start();
        try (InputStream out = process.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s+", "");
            assertThat(text)
                    .contains(
                            "2026-11-2219:00:00+09:00(2026-11-2210:00:00UTC)",
                            "2026-11-2211:00:00+01:00(2026-11-2210:00:00UTC)");
        }
    }

    @Test
    void tables_tell_both_with_the_name_of_the_zone() throws IOException {
        Path tables = written(ReportFormat.CSV);
        assertThat(Files.readString(tables.resolve("open-findings.csv")))
                .contains(
                        "2026-11-22T10:00:00Z," + TOKYO + " Asia/Tokyo",
                        "2026-11-22T10:00:00Z," + BERLIN + " Europe/Berlin");
        assertThat(Files.readString(tables.resolve("devices.csv"))).contains(TOKYO + " Asia/Tokyo");
        assertThat(Unpacked.text(written(ReportFormat.XLSX)))
                .contains(TOKYO + " Asia/Tokyo", BERLIN + " Europe/Berlin");
    }

    @Test
    void documents_for_programs_tell_both_with_the_offset() throws IOException {
        JsonNode report = document(ReportFormat.JSON);
        JsonNode change = report.at("/devices/0/lastChange/0");
        assertThat(change.path("at").asText()).isEqualTo("2026-11-22T10:00:00Z");
        assertThat(change.path("atLocal").asText()).isEqualTo("2026-11-22T19:00:00+09:00");
        assertThat(report.at("/audit/findings").findValuesAsText("lastSeenLocal"))
                .contains("2026-11-22T19:00:00+09:00", "2026-11-22T11:00:00+01:00");
        JsonNode run = document(ReportFormat.SARIF).at("/runs/0");
        assertThat(run.at("/invocations/0/endTimeUtc").asText()).endsWith("Z");
        assertThat(run.path("results").findValuesAsText("lastSeenLocal"))
                .contains("2026-11-22T19:00:00+09:00", "2026-11-22T11:00:00+01:00");
        assertThat(run.path("results").findValuesAsText("lastSeen")).contains("2026-11-22T10:00:00Z");
    }

    @Test
    void where_a_format_has_room_for_one_time_it_is_that_of_the_site_with_its_offset() throws IOException {
        assertThat(document(ReportFormat.OSCAL).findValuesAsText("collected"))
                .contains("2026-11-22T19:00:00+09:00", "2026-11-22T11:00:00+01:00");
    }

    @Test
    void what_belongs_to_both_sites_is_told_in_utc_and_what_one_alone_uses_in_its_zone() {
        assertThat(ReportContent.of(source()).endpoints().getFirst().zone()).hasToString("Z");
        fleet.getDevices().getLast().setAccount(null);
        assertThat(ReportContent.of(source()).endpoints().getFirst().zone()).hasToString("Asia/Tokyo");
    }

    @Test
    void a_zone_that_nobody_knows_is_utc() {
        fleet.getSites().forEach(site -> site.setTimeZone("Mars/Olympus"));
        assertThat(ReportContent.of(source()).devices())
                .extracting(DeviceRow::zone)
                .asString()
                .isEqualTo("[Z, Z]");
        assertThat(List.of(ReportContent.of(source()).scope().zone())).hasToString("[Z]");
    }
}
