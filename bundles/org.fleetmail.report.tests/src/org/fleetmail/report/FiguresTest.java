package org.fleetmail.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.fleetmail.model.Workstation;
import org.fleetmail.report.Figure.Item;
import org.fleetmail.report.audit.OpenFinding;
import org.fleetmail.report.audit.ShareChart;
import org.junit.jupiter.api.Test;

class FiguresTest extends AuditedOffice {
    private static List<Figure> group(List<Figure> all, String title) {
        return all.stream()
                .filter(figure -> figure.group().in(Locale.ENGLISH).equals(title))
                .toList();
    }

    @Test
    void every_number_of_a_chart_leads_to_as_many_rows() {
        device("a", "M1", "starttls");
        device("b", "M1", "off");
        device("c", "M2", "off");
        List<Figure> all = Figures.of(source());
        for (ShareChart chart : audit().shares()) {
            List<Figure> figures = group(all, chart.title().in(Locale.ENGLISH));
            for (ShareChart.Bar bar : chart.bars()) {
                List<Long> rows = figures.stream()
                        .filter(figure -> figure.part().equals(bar.name()))
                        .map(figure -> (long) figure.number())
                        .toList();
                assertThat(rows)
                        .as(bar.name())
                        .isEqualTo(bar.numbers().stream().filter(n -> n > 0).toList());
            }
        }
        Figure clear = all.stream()
                .filter(figure -> figure.part().equals("M1") && figure.from() > 0)
                .findFirst()
                .orElseThrow();
        assertThat(clear.items()).extracting(Item::id).containsExactly("b");
        assertThat(clear.to()).isEqualTo(1);
        assertThat(clear.items().getFirst().findings())
                .as("what is to be mended there")
                .extracting(OpenFinding::rule)
                .contains("device.clear");
    }

    @Test
    void a_row_knows_the_element_it_is_about() {
        Workstation pc = MODEL.createWorkstation();
        pc.setId("pc");
        pc.setName("経理 PC");
        pc.getMailClients().add("Thunderbird");
        pc.getAccounts().add(account);
        fleet.getWorkstations().add(pc);
        device("a", "M1", "off");
        List<Figure> all = Figures.of(source());
        assertThat(all.stream().flatMap(figure -> figure.items().stream()))
                .extracting(Item::id)
                .doesNotContain("")
                .contains("a", "pc", "mail");
    }

    @Test
    void a_number_of_findings_leads_to_the_finding_it_counts() {
        device("a", "M1", "off");
        assertThat(group(Figures.of(source()), "Findings by severity"))
                .flatExtracting(Figure::items)
                .allSatisfy(item -> assertThat(item.findings())
                        .singleElement()
                        .satisfies(finding -> assertThat(finding.element()).isEqualTo(item.id())));
    }

    @Test
    void findings_and_certificates_are_numbers_too() {
        device("a", "M1", "off");
        List<Figure> all = Figures.of(source());
        assertThat(group(all, "Findings by severity").stream()
                        .mapToInt(Figure::number)
                        .sum())
                .isEqualTo(audit().findings().size());
        assertThat(group(all, "Certificates by the month they end in"))
                .singleElement()
                .satisfies(figure ->
                        assertThat(figure.items()).extracting(Item::name).containsExactly("Submission 送信"));
        assertThat(all).allSatisfy(figure -> {
            assertThat(figure.group().in(Locale.JAPANESE)).doesNotContain("!");
            assertThat(figure.number()).isPositive();
        });
    }
}
