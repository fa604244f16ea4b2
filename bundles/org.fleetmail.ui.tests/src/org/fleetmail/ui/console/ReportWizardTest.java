package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.report.evidence.EvidenceCheck;
import org.fleetmail.report.evidence.EvidenceExamination;
import org.fleetmail.report.making.ReportOrder;
import org.fleetmail.report.writing.ReportFormat;
import org.fleetmail.rollout.schedule.ScheduledJob;
import org.fleetmail.store.schedule.Appointment;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.schedule.ScheduleView;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Office;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Uses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person orders reports. */
class ReportWizardTest {
    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();
    private Office office;
    private Path reports;

    @BeforeEach
    void open() {
        office = new Office(folder);
        reports = folder.resolve("reports");
        console.perspective("org.fleetmail.rcp.fleet");
        console.open(office.file());
        console.run("org.fleetmail.ui.report");
        robot.type("report.folder", reports.toString());
    }

    @AfterEach
    void close() throws IOException {
        console.dark(false);
        console.awaitRest();
        console.closeAll();
        office.close();
    }

    private static String text(String key) {
        return ResourceBundle.getBundle("org.fleetmail.ui.internal.report.messages", Locale.getDefault())
                .getString(key);
    }

    private void press(String label) {
        robot.press(label.replace("&", ""));
    }

    private List<Path> written(String ending) {
        if (!Files.isDirectory(reports)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(reports)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_report_of_some_devices_is_written_in_the_formats_and_the_language_that_were_chosen() throws IOException {
        robot.type("report.query", "nonsense:");
        assertThat(robot.isPressable(IDialogConstants.NEXT_LABEL.replace("&", "")))
                .isFalse();
        robot.type("report.query", "id:tokyo-1f-reception");
        robot.tick("report.format.PDF", false);
        robot.tick("report.format.JSON", true);
        robot.choose("report.language", "日本語");
        Text query = robot.find(Text.class, "report.query");
        console.picture(robot.ask(query::getShell), "report-what");
        next(2);
        robot.tick("report.open", false);
        press(IDialogConstants.FINISH_LABEL);
        robot.await("the document", () -> written(".json").size() == 1);
        assertThat(written(".pdf")).isEmpty();
        assertThat(Files.readString(written(".html").getFirst()))
                .contains("<html lang=\"ja\">", "id:tokyo-1f-reception");
    }

    private boolean isNextPressable() {
        return robot.isPressable(IDialogConstants.NEXT_LABEL.replace("&", ""));
    }

    @Test
    void endpoints_are_held_beside_a_rule_set_of_ones_own() throws IOException {
        Path own = folder.resolve("house.json");
        robot.type("report.rules.file", own.toString());
        assertThat(isNextPressable()).as("a file that is not there").isFalse();
        Files.writeString(own, "{\"name\":\"house\"}");
        robot.type("report.rules.file", "");
        robot.type("report.rules.file", own.toString());
        assertThat(isNextPressable()).as("no rule set").isFalse();
        Files.writeString(
                own,
                "{\"name\":\"house-rules\",\"edition\":\"1\",\"date\":\"2026-11-26\",\"partial\":false,"
                        + "\"source\":\"the house\",\"rules\":{\"P1\":{\"access\":\"high\"}}}");
        robot.type("report.rules.file", "");
        robot.type("report.rules.file", own.toString());
        robot.type("report.query", "id:tokyo-1f-reception");
        robot.tick("report.format.PDF", false);
        next(2);
        robot.tick("report.open", false);
        press(IDialogConstants.FINISH_LABEL);
        robot.await("the report", () -> written(".html").size() == 1);
        assertThat(Files.readString(written(".html").getFirst())).contains("house-rules", "the house");
    }

    private void next(int pages) {
        for (int i = 0; i < pages; i++) {
            press(IDialogConstants.NEXT_LABEL);
        }
    }

    @Test
    @Uses({"report.ReportWizard", "report.ReportPage", "report.EvidencePage", "report.DeliveryPage"})
    void evidence_is_ordered_on_its_page_and_lies_beside_the_report() {
        robot.type("report.query", "id:tokyo-1f-reception");
        robot.tick("report.format.PDF", false);
        next(1);
        robot.choose("report.evidence", text("EvidencePage_zip"));
        robot.type("report.key", folder.resolve("gone.p12").toString());
        assertThat(isNextPressable()).as("a key that is not there").isFalse();
        robot.type("report.key", "");
        robot.type("report.stamps", "stamps.example.com");
        assertThat(isNextPressable()).as("no address").isFalse();
        robot.type("report.stamps", "");
        Text stamps = robot.find(Text.class, "report.stamps");
        console.picture(robot.ask(stamps::getShell), "report-evidence");
        next(1);
        robot.tick("report.open", false);
        press(IDialogConstants.FINISH_LABEL);
        robot.await("the evidence", () -> written("-evidence.zip").size() == 1);
        EvidenceCheck check = EvidenceExamination.of(written("-evidence.zip").getFirst(), List.of(), Instant.now())
                .toOptional()
                .orElseThrow();
        assertThat(check.defects()).isEmpty();
    }

    @Test
    @Uses("report.PreviewPage")
    void what_the_preview_shows_is_what_is_written() {
        robot.type("report.query", "id:tokyo-1f-reception");
        robot.tick("report.format.PDF", false);
        next(3);
        robot.click("report.preview.look");
        robot.awaitEnabled("report.preview.open");
        robot.await("the report", () -> shown().contains("Tokyo 1F Reception 受付"));
        Button open = robot.find(Button.class, "report.preview.open");
        console.picture(robot.ask(open::getShell), "report-preview");
        console.dark(true);
        console.picture(robot.ask(open::getShell), "report-preview-dark");
        Instant seen = Instant.now();
        press(IDialogConstants.BACK_LABEL);
        robot.tick("report.open", false);
        press(IDialogConstants.FINISH_LABEL);
        robot.await("the report", () -> written(".html").size() == 1);
        assertThat(time(written(".html").getFirst())).as("of the same look").isBeforeOrEqualTo(seen);
    }

    /** The time in the name of a report. */
    private static Instant time(Path report) {
        String stamp = report.getFileName().toString().replaceAll(".*-(\\d{8}-\\d{6})\\..*", "$1");
        return LocalDateTime.parse(stamp, DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"))
                .toInstant(ZoneOffset.UTC);
    }

    /** The page where there is a browser engine; else the rows of the second table, which are the devices. */
    private String shown() {
        Composite area = robot.find(Composite.class, "report.preview");
        if (area.getChildren()[0] instanceof Browser browser) {
            return browser.getText();
        }
        Combo part = robot.find(Combo.class, "report.preview.part");
        part.select(1);
        part.notifyListeners(SWT.Selection, null);
        Table rows = robot.find(Table.class, "report.preview.rows");
        return IntStream.range(0, rows.getItemCount())
                .mapToObj(row -> rows.getItem(row).getText(0))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void a_look_for_the_preview_can_be_stopped() {
        next(3);
        robot.click("report.preview.look");
        robot.awaitWord("report.preview.look", text("PreviewPage_stop"));
        robot.click("report.preview.look");
        robot.awaitWord("report.preview.look", text("AuditView_look"));
        assertThat(robot.isEnabled("report.preview.open")).isFalse();
        press(IDialogConstants.CANCEL_LABEL);
    }

    @Test
    void every_field_is_reached_with_the_tab_key() {
        assertThat(robot.tabbed("report.query"))
                .contains("report.rules.fleetmail", "report.format.HTML", "report.language", "report.folder");
        next(1);
        robot.choose("report.evidence", text("EvidencePage_folder"));
        assertThat(robot.tabbed("report.evidence"))
                .containsSubsequence("report.evidence", "report.key", "report.key.browse", "report.stamps");
        next(1);
        assertThat(robot.tabbed("report.repeat")).containsSubsequence("report.repeat", "report.account", "report.open");
        next(1);
        assertThat(robot.tabbed("report.preview.look")).contains("report.preview.look");
        press(IDialogConstants.CANCEL_LABEL);
    }

    @Test
    void a_report_that_is_repeated_stands_in_the_timetable() {
        next(2);
        robot.choose("report.repeat", MessageFormat.format(text("DeliveryPage_days"), 30));
        assertThat(robot.isPressable(IDialogConstants.FINISH_LABEL.replace("&", "")))
                .as("without a name")
                .isFalse();
        robot.type("report.name", "Monthly");
        console.dark(true);
        Text name = robot.find(Text.class, "report.name");
        console.picture(robot.ask(name::getShell), "report-when-dark");
        press(IDialogConstants.FINISH_LABEL);
        robot.await("the appointment", () -> appointments().size() == 1);
        ReportOrder order = ScheduledJob.parse(appointments().getFirst().work())
                .then(ReportOrder::of)
                .toOptional()
                .orElseThrow();
        assertThat(order.folder()).isEqualTo(reports);
        assertThat(order.formats()).containsExactlyInAnyOrder(ReportFormat.HTML, ReportFormat.PDF);
        console.show(ScheduleView.class, Parts.SCHEDULE);
        robot.click("schedule.resume");
        robot.await("the report at its time", () -> written(".pdf").size() == 1);
        console.awaitRest();
        robot.await(
                "the next time",
                () -> appointments()
                        .getFirst()
                        .next()
                        .filter(Instant.now()::isBefore)
                        .isPresent());
        assertThat(appointments().getFirst().failure()).isEmpty();
    }

    private static List<Appointment> appointments() {
        return Office.store(store -> store.timetable().all());
    }
}
