package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.Endpoint;
import org.fleetmail.simulator.OfficePlan;
import org.fleetmail.simulator.fault.Fault;
import org.fleetmail.simulator.fault.Faults;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.verification.VerificationView;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Office;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first thing a person sees: a printer that shall change, and the state of its mail servers. */
class PicturesTest {
    private static final String PRINTER = "tokyo-2f-sales-1";
    private static final String TWINS = "tokyo-4f-accounts";

    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();

    @ParameterizedTest
    @CsvSource({"perspective-fleet, false", "perspective-fleet-dark, true"})
    void the_whole_console_with_checked_endpoints_and_a_device_as_read(String name, boolean dark) throws Exception {
        console.dark(dark);
        try (Office office = new Office(folder)) {
            console.resize(1400, 960);
            console.perspective("org.fleetmail.rcp.fleet");
            console.resetPerspective();
            OpenFleet fleet = console.open(office.file());
            console.edit(fleet, PRINTER);
            read();
            check(fleet);
            reveal(fleet);
            assertThat(console.stillPicture(name)).isNotEmptyFile();
        } finally {
            console.closeAll();
            console.dark(false);
        }
    }

    @Test
    void a_device_whose_two_objects_for_its_mail_server_do_not_say_the_same() throws Exception {
        TreeMap<String, List<Fault>> faults = new TreeMap<>();
        faults.put(TWINS, List.of(new Fault.OldTwin()));
        console.dark(true);
        try (Office office =
                new Office(folder, OfficePlan.demo(1).with(new Faults(faults, List.of(), new TreeMap<>())))) {
            console.resize(1400, 960);
            console.perspective("org.fleetmail.rcp.fleet");
            console.edit(console.open(office.file()), TWINS);
            robot.click("device.read");
            Table settings = robot.find(Table.class, "device.settings");
            String host = MailSetting.SMTP_HOST.label().in(Locale.getDefault());
            robot.await("both values", () -> {
                String row = Rows.row(settings, host);
                return row.contains(text("MailSettingsTable_disagrees")) && row.contains(text("Age_now"));
            });
            Text explanation = robot.find(Text.class, "device.state");
            assertThat(robot.ask(() -> explanation.getText())).contains(host + ": ", "brpsSMTPAddress", "192.0.2.25");
        } finally {
            console.closeAll();
            console.dark(false);
        }
    }

    private static String text(String key) {
        return ResourceBundle.getBundle("org.fleetmail.ui.internal.device.messages", Locale.getDefault())
                .getString(key);
    }

    private void read() {
        robot.click("device.read");
        Table settings = robot.find(Table.class, "device.settings");
        String port = MailSetting.SMTP_PORT.label().in(Locale.getDefault());
        robot.await("the port there is, and the one there shall be", () -> {
            String row = Rows.row(settings, port);
            return row.contains(" 25 ") && row.contains(" 587 ");
        });
    }

    private void check(OpenFleet fleet) {
        VerificationView view = console.show(VerificationView.class, Parts.VERIFICATION);
        Table table = robot.find(Table.class, "verification.table");
        for (int round = 0; round < 2; round++) {
            robot.tell(view::checkAll);
            robot.await("the end of all checks", () -> !view.isBusy());
        }
        robot.tell(() -> select(table, Elements.address((Endpoint) Console.element(fleet, OfficePlan.OLD_SUBMISSION))));
    }

    private void reveal(OpenFleet fleet) {
        IViewPart navigator = console.show(IViewPart.class, Parts.NAVIGATOR);
        robot.tell(() -> navigator
                .getSite()
                .getSelectionProvider()
                .setSelection(new StructuredSelection(Console.element(fleet, PRINTER))));
    }

    private static void select(Table table, String cell) {
        for (int row = 0; row < table.getItemCount(); row++) {
            if (table.getItem(row).getText(2).equals(cell)) {
                table.setSelection(row);
                table.notifyListeners(SWT.Selection, new Event());
            }
        }
    }
}
