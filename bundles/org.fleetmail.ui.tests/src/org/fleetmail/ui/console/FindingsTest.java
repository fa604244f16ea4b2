package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.keys.IBindingService;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Fix;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.FleetPackage.Literals;
import org.fleetmail.model.Suppression;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.finding.FindingsView;
import org.fleetmail.ui.internal.look.ClipboardText;
import org.fleetmail.ui.internal.look.FixWords;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Rows;
import org.fleetmail.ui.robot.Sheet;
import org.fleetmail.ui.robot.Uses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person looks at what is wrong, mends it or accepts it. */
class FindingsTest {
    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();
    private OpenFleet fleet;
    private FindingsView view;

    @BeforeEach
    void open() {
        Fleet office = NewFleet.empty("Office");
        for (String id : new String[] {"first", "second"}) {
            Endpoint endpoint = FleetFactory.eINSTANCE.createEndpoint();
            endpoint.setId(id);
            endpoint.setName("server " + id);
            endpoint.setHost(id + ".example");
            endpoint.setPort(70_000);
            endpoint.setTransportSecurity(TransportSecurity.STARTTLS);
            office.getEndpoints().add(endpoint);
        }
        Path file = folder.resolve("office.fleet");
        FleetFile.create(office, file).save();
        console.perspective("org.fleetmail.rcp.fleet");
        fleet = console.open(file);
        view = console.show(FindingsView.class, Parts.FINDINGS);
    }

    @AfterEach
    void close() {
        console.closeAll();
    }

    private int port(int index) {
        return robot.ask(() -> fleet.fleet().getEndpoints().get(index).getPort());
    }

    private Table table() {
        return robot.find(Table.class, "findings.table");
    }

    @Test
    @Uses(Parts.FINDINGS)
    void a_finding_is_mended_by_ctrl_1_and_all_of_its_kind_by_a_button_each_undone_at_once() {
        Table table = table();
        robot.select("findings.table", "server first");
        StyledText detail = robot.find(StyledText.class, "findings.detail");
        robot.await("the detail", () -> detail.getText().contains("server first"));
        console.picture("findings");
        IBindingService keys = console.window().getService(IBindingService.class);
        assertThat(robot.ask(() -> keys.getBestActiveBindingFormattedFor("org.fleetmail.ui.quickFix")))
                .isEqualTo("Ctrl+1");
        console.run("org.fleetmail.ui.quickFix");
        robot.await("the port", () -> fleet.fleet().getEndpoints().getFirst().getPort() == 587);
        assertThat(port(1)).isEqualTo(70_000);
        robot.tell(() -> fleet.commands().undo());
        robot.await("the finding again", () -> Rows.index(table, "server first") >= 0);
        robot.select("findings.table", "server first");
        robot.click("findings.fix-all");
        robot.await("both ports", () -> fleet.fleet().getEndpoints().stream().allMatch(each -> each.getPort() == 587));
        robot.await("no finding of them", () -> Rows.index(table, "server second") < 0);
        robot.tell(() -> fleet.commands().undo());
        assertThat(port(0)).isEqualTo(70_000);
        assertThat(port(1)).isEqualTo(70_000);
    }

    @Test
    void a_fleet_without_findings_says_so() {
        StyledText detail = robot.find(StyledText.class, "findings.detail");
        robot.tell(() -> fleet.fleet().getEndpoints().forEach(each -> each.setPort(587)));
        Table table = table();
        robot.await("no finding", () -> table.getItemCount() == 0);
        String nothing = word("finding", "FindingsView_none");
        robot.await("that nothing is wrong", () -> detail.getText().equals(nothing));
    }

    @Test
    void a_fix_is_said_in_the_words_of_the_model() {
        boolean japanese = Locale.getDefault().getLanguage().equals("ja");
        Table table = table();
        robot.await("the finding", () -> Rows.index(table, "server first") >= 0);
        assertThat(robot.ask(() -> Rows.row(table, "server first")))
                .contains(japanese ? "ポートを 587 にする" : "Set Port to 587");
    }

    @Test
    void of_several_ways_to_mend_what_was_seen_a_person_chooses_one_also_in_the_editor() {
        Endpoint first = robot.ask(() -> fleet.fleet().getEndpoints().getFirst());
        Fix port = new Fix.Set(first, Literals.ENDPOINT__PORT, 465);
        Fix protection = new Fix.Set(first, Literals.ENDPOINT__TRANSPORT_SECURITY, TransportSecurity.IMPLICIT_TLS);
        robot.tell(() ->
                fleet.observe("first", List.of(seen(Severity.CRITICAL, "It answers otherwise.", port, protection))));
        robot.select("findings.table", "It answers otherwise.");
        console.run("org.fleetmail.ui.quickFix");
        robot.press(robot.ask(() -> FixWords.label(protection)));
        robot.await("the protection", () -> first.getTransportSecurity() == TransportSecurity.IMPLICIT_TLS);
        assertThat(robot.ask(first::getPort)).isEqualTo(70_000);
        console.edit(fleet, "first");
        console.run("org.fleetmail.ui.quickFix");
        robot.press(robot.ask(() -> FixWords.label(port)));
        robot.await("the port", () -> first.getPort() == 465);
        robot.tell(() -> fleet.commands().undo());
        assertThat(robot.ask(first::getPort)).isEqualTo(70_000);
    }

    private static Finding seen(Severity severity, String text, Fix... fixes) {
        return new Finding(
                "seen",
                severity,
                "first",
                "port",
                Sentence.verbatim(text),
                Sentence.verbatim(""),
                List.of(),
                List.of(fixes));
    }

    @Test
    void the_worst_comes_first() {
        List<Severity> mixed = List.of(Severity.LOW, Severity.CRITICAL, Severity.INFO, Severity.HIGH, Severity.MEDIUM);
        List<Finding> all = mixed.stream()
                .map(severity -> seen(severity, "It is " + severity))
                .toList();
        robot.tell(() -> fleet.observe("first", all));
        Table table = table();
        robot.await("all of them", () -> Rows.index(table, "It is INFO") >= 0);
        List<String> words = Stream.of("critical", "high", "medium", "low", "info")
                .map(severity -> word("finding", "Severity_" + severity))
                .toList();
        assertThat(robot.ask(() -> Rows.column(table, "findings.severity")).lines())
                .containsAll(words)
                .isSortedAccordingTo(Comparator.comparing(words::indexOf));
    }

    @Test
    void the_status_line_counts_serious_findings_and_the_others_after_a_fix_and_its_undo_too() {
        robot.tell(() -> fleet.observe("first", List.of(seen(Severity.LOW, "It is slow."))));
        Table table = table();
        robot.await("what was seen", () -> Rows.index(table, "It is slow.") >= 0);
        long serious = robot.ask(() -> serious(table));
        awaitStatus(serious);
        robot.select("findings.table", "server second");
        console.run("org.fleetmail.ui.quickFix");
        awaitStatus(serious - 1);
        robot.tell(() -> fleet.commands().undo());
        awaitStatus(serious);
    }

    /** Waits until the status line counts so many serious findings, and as others all that are in the table besides. */
    private void awaitStatus(long serious) {
        Label status = robot.find(Label.class, "status.counts");
        String counts = word("navigator", "FleetStatus_counts");
        Table table = table();
        robot.await(serious + " serious findings", () -> {
            long others = table.getItemCount() - serious;
            return serious(table) == serious
                    && others > 0
                    && status.getText().equals(NLS.bind(counts, new Object[] {0, 2, serious, others}));
        });
    }

    /** Rows whose severity is critical or high; on the UI thread. */
    private static long serious(Table table) {
        Set<String> words = Set.of(word("finding", "Severity_critical"), word("finding", "Severity_high"));
        return Rows.column(table, "findings.severity")
                .lines()
                .filter(words::contains)
                .count();
    }

    private static String word(String bundle, String key) {
        return ResourceBundle.getBundle("org.fleetmail.ui.internal." + bundle + ".messages")
                .getString(key);
    }

    @Test
    void findings_are_filtered_by_a_line_and_the_rows_in_sight_are_copied() {
        Sheet findings = new Sheet(robot, "findings.table", "findings.filter");
        robot.await("both servers", () -> Rows.index(table(), "server second") >= 0);
        findings.filter("where:second endpoint.port-range");
        findings.awaitRows(1);
        findings.selectAll();
        robot.tell(() -> view.setFocus());
        console.run("org.eclipse.ui.edit.copy");
        robot.await("the row", () -> ClipboardText.get(Display.getCurrent()).contains("server second"));
        assertThat(robot.ask(() -> ClipboardText.get(Display.getCurrent()))).doesNotContain("server first");
        findings.keyInFilter(SWT.ESC, SWT.ESC);
        robot.await("both servers again", () -> Rows.index(table(), "server first") >= 0);
    }

    @Test
    @Uses("finding.AcceptDialog")
    void a_finding_is_accepted_with_a_reason_until_a_day() {
        Table table = table();
        robot.select("findings.table", "server first");
        robot.click("findings.accept");
        robot.type("accept.until", "yesterday");
        robot.type("accept.reason", "replaced in spring");
        assertThat(robot.isEnabled("accept.ok")).isFalse();
        String day = LocalDate.now().plusDays(30).toString();
        robot.type("accept.until", day);
        robot.awaitEnabled("accept.ok");
        robot.click("accept.ok");
        robot.await("the acceptance", () -> !fleet.fleet().getPolicies().isEmpty());
        robot.await("the finding to go", () -> Rows.index(table, "server first") < 0);
        Suppression kept = robot.ask(
                () -> fleet.fleet().getPolicies().getFirst().getSuppressions().getFirst());
        assertThat(kept.getReason()).isEqualTo("replaced in spring");
        assertThat(kept.getUntil()).isEqualTo(day);
        assertThat(robot.ask(() -> Rows.index(table, "server second"))).isNotNegative();
    }
}
