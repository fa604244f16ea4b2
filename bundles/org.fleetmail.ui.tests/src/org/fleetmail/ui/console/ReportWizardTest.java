package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.report.making.ReportOrder;
import org.fleetmail.report.writing.ReportFormat;
import org.fleetmail.rollout.schedule.ScheduledJob;
import org.fleetmail.store.schedule.Appointment;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Office;
import org.fleetmail.ui.robot.Robot;
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
        press(IDialogConstants.NEXT_LABEL);
        robot.tick("report.open", false);
        press(IDialogConstants.FINISH_LABEL);
        robot.await("the document", () -> written(".json").size() == 1);
        assertThat(written(".pdf")).isEmpty();
        assertThat(Files.readString(written(".html").getFirst()))
                .contains("<html lang=\"ja\">", "id:tokyo-1f-reception");
    }

    @Test
    void a_report_that_is_repeated_stands_in_the_timetable() {
        press(IDialogConstants.NEXT_LABEL);
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
        ReportOrder order =
                ReportOrder.of(ScheduledJob.parse(appointments().getFirst().work()));
        assertThat(order.folder()).isEqualTo(reports);
        assertThat(order.formats()).containsExactlyInAnyOrder(ReportFormat.HTML, ReportFormat.PDF);
    }

    private static List<Appointment> appointments() {
        return Office.store(store -> store.timetable().all());
    }
}
