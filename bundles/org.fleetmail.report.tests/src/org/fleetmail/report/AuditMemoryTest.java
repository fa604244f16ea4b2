package org.fleetmail.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.model.Site;
import org.fleetmail.report.audit.Audit;
import org.fleetmail.report.audit.OpenFinding;
import org.fleetmail.report.audit.PastReport;
import org.fleetmail.report.audit.PastReportJson;
import org.fleetmail.report.audit.ShareChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report knows of the reports before it: changes, first seen, shares over time. */
class AuditMemoryTest extends AuditedOffice {
    @Test
    void the_second_report_tells_what_changed_and_since_when_a_finding_stands() {
        device("a", "M1", "off");
        device("b", "M1", "off");
        device("c", "M1", "starttls");
        PastReport first = source().remembrance();
        assertThat(audit().since()).isEmpty();
        tells("a", Settings.none().with(MailSetting.SMTP_SECURITY, "starttls"));
        fleet.getDevices().remove(2);
        device("d", "M1", "implicit");
        now = now.plus(Duration.ofDays(90));
        Audit audit = audit(first);
        assertThat(audit.since()).contains(Samples.NOW);
        assertThat(audit.changes())
                .extracting(change -> change.what().key() + " " + change.name() + ": "
                        + change.before().in(Locale.ENGLISH) + " > "
                        + change.now().in(Locale.ENGLISH))
                .contains(
                        "change.device Name of a: sends in clear > sends encrypted",
                        "change.device-new Name of d:  > sends encrypted",
                        "change.device-gone Name of c: sends encrypted > ",
                        "change.finding-gone Name of a: device.clear > ");
        assertThat(clear(audit, "b").firstSeen()).isEqualTo(Samples.NOW);
        assertThat(about(audit, "mail"))
                .extracting(OpenFinding::lastSeen)
                .containsOnly(office.observation().startedAt());
    }

    @Test
    void nothing_changed_where_nothing_changed() {
        device("a", "M1", "off");
        assertThat(audit(source().remembrance()).changes()).isEmpty();
    }

    @Test
    void another_certificate_and_another_root_are_changes() {
        PastReport now = source().remembrance();
        PastReport.PastEndpoint seen = now.endpoints().get("mail");
        PastReport before = new PastReport(
                now.at(),
                now.devices(),
                Map.of("mail", new PastReport.PastEndpoint(seen.name(), seen.outcome(), "ab", "CN=Earlier root")),
                now.findings());
        Audit audit = audit(before);
        assertThat(audit.changes()).extracting(change -> change.what().key()).contains("change.certificate");
    }

    @Test
    void remembrance_comes_back_from_the_store_as_it_was() {
        device("a", "M1", "off");
        PastReport report = source().remembrance();
        assertThat(PastReportJson.read(PastReportJson.write(report))).contains(report);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"version\":2}",
                "{\"version\":1,\"at\":\"x\"}",
                "{\"version\":1,\"at\":\"2026-11-22T10:00:00Z\",\"devices\":{\"a\":{\"posture\":\"SOMEHOW\"}}}"
            })
    void a_remembrance_of_another_version_is_left_out(String json) {
        assertThat(PastReportJson.read(json)).isEmpty();
    }

    @Test
    void shares_are_told_by_site_and_model_and_from_report_to_report() {
        Site tokyo = MODEL.createSite();
        tokyo.setId("tokyo");
        tokyo.setName("東京");
        fleet.getSites().add(tokyo);
        device("a", "M1", "off").setSite(tokyo);
        device("b", "M1", "starttls").setSite(tokyo);
        device("c", "M2", "if-offered");
        List<ShareChart> charts = audit(source().remembrance()).shares();
        assertThat(charts)
                .extracting(chart -> chart.title().key())
                .containsExactly("share.site", "share.model", "share.trend");
        assertThat(charts.getFirst().bars().getFirst()).isEqualTo(bar("東京", 0, 1, 0, 1, 0));
        assertThat(charts.get(1).bars()).containsExactly(bar("M1", 0, 1, 0, 1, 0), bar("M2", 0, 0, 1, 0, 0));
        assertThat(charts.get(2).bars()).hasSize(2);
    }

    private static ShareChart.Bar bar(String name, long... numbers) {
        return new ShareChart.Bar(name, Arrays.stream(numbers).boxed().toList());
    }

    @Test
    void a_chart_of_very_many_parts_shows_the_largest_and_counts_the_rest() {
        IntStream.range(0, 60).forEach(i -> device("d" + i, "Model " + i, "off"));
        ShareChart models = audit().shares().get(1);
        assertThat(models.bars()).hasSize(25);
        assertThat(models.others()).isEqualTo(35);
    }

    @Test
    void parts_of_a_bar_never_reach_beyond_its_end() {
        ShareChart.Bar bar = bar("x", 1, 1, 1, 0, 4);
        assertThat(bar.starts()).containsExactly(0L, 142L, 285L, 428L, 428L);
        assertThat(bar.starts().getLast() + bar.widths().getLast()).isLessThanOrEqualTo(1000);
        assertThat(bar("none", 0, 0).widths()).containsOnly(0L);
    }
}
