package org.fleetmail.report.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.report.evidence.EvidenceForm;
import org.fleetmail.report.writing.ReportFormat;
import org.fleetmail.rollout.schedule.ScheduledJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportOrderTest {
    private static final ReportOrder ORDER = new ReportOrder(
            Path.of("/offices/東京.fleet"),
            "site:tokyo",
            Path.of("/reports"),
            Set.of(ReportFormat.PDF, ReportFormat.XLSX),
            List.of("fleetmail", "/rules/own.json"),
            Locale.JAPANESE,
            "scan",
            List.of("audit@example.com", "it@example.com"),
            Optional.of(new EvidenceOrder(
                    EvidenceForm.ZIP,
                    Optional.of(Path.of("/keys/auditor.p12")),
                    "auditor/key",
                    Optional.of(URI.create("http://stamps.example.com/tsa")))));

    private static ScheduledJob kept(ReportOrder order) {
        return ScheduledJob.parse(order.job("quarterly", "ana").text())
                .toOptional()
                .orElseThrow();
    }

    private static ScheduledJob with(String name, String value) {
        ScheduledJob job = kept(ORDER);
        Map<String, String> details = new HashMap<>(job.details());
        details.put(name, value);
        return new ScheduledJob(job.kind(), job.file(), job.select(), job.note(), job.who(), details);
    }

    @Test
    void it_comes_back_from_the_timetable_as_it_was() {
        assertThat(ReportOrder.of(kept(ORDER)).toOptional()).contains(ORDER);
        ReportOrder plain = new ReportOrder(
                Path.of("/o.fleet"), "", Path.of("/r"), Set.of(ReportFormat.HTML), List.of(), Locale.ENGLISH);
        assertThat(ReportOrder.of(kept(plain)).toOptional()).contains(plain);
    }

    private static List<String> ruleSets(ScheduledJob job) {
        return ReportOrder.of(job).toOptional().orElseThrow().ruleSets();
    }

    private static ReportOrder by(String... ruleSets) {
        return new ReportOrder(
                Path.of("/o.fleet"), "", Path.of("/r"), Set.of(ReportFormat.HTML), List.of(ruleSets), Locale.ENGLISH);
    }

    @Test
    void a_rule_set_of_the_users_is_found_again_from_any_folder_whatever_its_file_is_called() {
        String file = Path.of("our, own.json").toAbsolutePath().toString();
        assertThat(ruleSets(kept(by("our, own.json")))).containsExactly(file);
        assertThat(ruleSets(kept(by("fleetmail", "our, own.json")))).containsExactly("fleetmail", file);
    }

    @Test
    void rule_sets_that_an_earlier_version_ordered_are_still_known() {
        assertThat(ruleSets(with("rules", "fleetmail,/rules/own.json")))
                .containsExactly("fleetmail", "/rules/own.json");
    }

    @Test
    void one_that_was_written_before_there_was_evidence_is_read_as_before() {
        ScheduledJob job = kept(ORDER);
        Map<String, String> details = new HashMap<>(job.details());
        details.keySet().removeAll(List.of("evidence", "key", "secret", "stamps"));
        ScheduledJob old = new ScheduledJob(job.kind(), job.file(), job.select(), job.note(), job.who(), details);
        assertThat(ReportOrder.of(old).toOptional().orElseThrow().evidence()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"formats,'HTML,HOLOGRAM'", "evidence,TAR", "stamps,'no address'"})
    void what_a_newer_version_ordered_and_this_one_does_not_know_is_told(String name, String value) {
        assertThat(ReportOrder.of(with(name, value)))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.trouble().code()).isEqualTo(TroubleCode.JOB_UNKNOWN));
    }
}
