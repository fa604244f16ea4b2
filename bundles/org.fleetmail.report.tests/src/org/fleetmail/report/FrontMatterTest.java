package org.fleetmail.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fleetmail.model.Workstation;
import org.fleetmail.report.audit.RuleSetFacts;
import org.fleetmail.report.audit.ShareChart;
import org.fleetmail.report.writing.ReportFormat;
import org.fleetmail.report.writing.Reports;
import org.fleetmail.testkit.mail.Peers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an auditor looks for first: whose report it is, from where and when it was looked, by what, and beside which rules. */
class FrontMatterTest extends AuditedOffice {
    @TempDir
    Path folder;

    private String written(ReportFormat format, Locale language) throws IOException {
        Path file = new Reports()
                .write(ReportContent.of(source()), language, format, folder, "report")
                .toOptional()
                .orElseThrow();
        return switch (format) {
            case CSV -> Files.readString(file.resolve("summary.csv"));
            case PDF -> told("pdftotext", "-raw", file.toString(), "-");
            case XLSX -> Unpacked.text(file);
            case HTML, JSON, SARIF, OSCAL -> Files.readString(file);
        };
    }

    private static String told(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.addFirst(Peers.program(program, "poppler-utils").toString());
        Process process = new ProcessBuilder(command).start();
        try (InputStream out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void every_format_tells_vantage_point_version_and_time(ReportFormat format) throws IOException {
        device("a", "M1", "off");
        String report = written(format, Locale.ENGLISH);
        assertThat(report).contains("desk", "1.0.0");
        assertThat(report.replace('T', ' ')).contains("2026-11-22");
    }

    @ParameterizedTest
    @EnumSource(
            value = ReportFormat.class,
            names = {"HTML", "PDF", "CSV", "XLSX", "JSON"})
    void what_people_read_tells_the_scope(ReportFormat format) throws IOException {
        device("a", "M1", "off");
        assertThat(written(format, Locale.JAPANESE)).contains("office.fleet");
    }

    @Test
    void every_rule_set_that_auditors_ask_for_is_there_with_edition_source_and_completeness() {
        Map<String, RuleSetFacts> sets =
                audit().comparison().sets().stream().collect(Collectors.toMap(RuleSetFacts::name, set -> set));
        assertThat(sets)
                .containsOnlyKeys(
                        "fleetmail",
                        "rfc-mail",
                        "mozilla-intermediate",
                        "mozilla-modern",
                        "ncsc-nl-2025",
                        "cryptrec-recommended",
                        "pci-dss-4",
                        "bsi-tr-03108",
                        "nist-sp-800-177r1");
        assertThat(sets.values()).allSatisfy(set -> {
            assertThat(set.edition()).isNotBlank();
            assertThat(set.source()).isNotBlank();
        });
        assertThat(sets.get("rfc-mail").source()).contains("8314", "8996", "9325", "9525");
        assertThat(sets.get("pci-dss-4").source()).contains("4.2.1.1", "12.3.3");
        assertThat(List.of("cryptrec-recommended", "pci-dss-4", "bsi-tr-03108", "nist-sp-800-177r1"))
                .allSatisfy(
                        name -> assertThat(sets.get(name).partial()).as(name).isTrue());
    }

    @Test
    void shares_are_told_by_mail_client_too() {
        Workstation pc = MODEL.createWorkstation();
        pc.setId("pc");
        pc.getMailClients().add("Thunderbird");
        pc.getAccounts().add(account);
        fleet.getWorkstations().add(pc);
        assertThat(audit().shares())
                .filteredOn(chart -> chart.title().key().equals("share.client"))
                .singleElement()
                .satisfies(chart -> assertThat(chart.bars())
                        .extracting(ShareChart.Bar::name)
                        .containsExactly("Thunderbird"));
    }
}
