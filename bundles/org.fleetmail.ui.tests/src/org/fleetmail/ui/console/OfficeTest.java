package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.model.Endpoint;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.rollout.run.Phase;
import org.fleetmail.simulator.OfficePlan;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.rollout.RolloutView;
import org.fleetmail.ui.internal.verification.VerificationView;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Office;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Rows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One evening in the virtual office: check the endpoints, change one printer and take it back, roll out to all. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficeTest {
    private static final String PRINTER = "tokyo-1f-reception";
    private static final String STUBBORN = "tokyo-3f-copy-2";

    @TempDir
    static Path folder;

    private static Office office;
    private static Console console;
    private static Robot robot;
    private static OpenFleet fleet;

    @BeforeAll
    static void openTheOffice() {
        office = new Office(folder);
        console = new Console();
        robot = console.robot();
        fleet = console.open(office.file());
    }

    @AfterAll
    static void closeTheOffice() throws Exception {
        console.closeAll();
        office.close();
    }

    private static String word(Verdict.Result result) {
        return result.label().in(Locale.getDefault());
    }

    @Test
    @Order(1)
    void endpoints_are_checked_and_explained() {
        console.perspective("org.fleetmail.rcp.verification");
        VerificationView view = console.show(VerificationView.class, Parts.VERIFICATION);
        Table table = robot.find(Table.class, "verification.table");
        assertThat(robot.ask(() -> {
                    view.checkAll();
                    return view.isBusy();
                }))
                .isTrue();
        robot.await("the end of all checks", () -> !view.isBusy());
        robot.await(
                "the good endpoint",
                () -> Rows.row(table, address(OfficePlan.SUBMISSION)).contains(word(Verdict.Result.VERIFIED)));
        robot.await(
                "the endpoint with the ended certificate",
                () -> Rows.row(table, address(OfficePlan.OLD_SUBMISSION)).contains(word(Verdict.Result.UNTRUSTED)));
        robot.turnTo(
                "verification.details",
                ResourceBundle.getBundle("org.fleetmail.ui.internal.verification.messages")
                        .getString("CheckDetails_findings"));
        StyledText findings = robot.find(StyledText.class, "verification.findings");
        robot.tell(() -> table.setSelection(-1));
        robot.tell(() -> select(table, address(OfficePlan.OLD_SUBMISSION)));
        robot.await("what is wrong", () -> findings.getText().lines().count() > 3);
        console.picture("verification");
    }

    private static String address(String endpoint) {
        return Elements.address((Endpoint) Console.element(fleet, endpoint));
    }

    private static void select(Table table, String cell) {
        for (int row = 0; row < table.getItemCount(); row++) {
            if (table.getItem(row).getText(2).equals(cell)) {
                table.setSelection(row);
                table.notifyListeners(org.eclipse.swt.SWT.Selection, new org.eclipse.swt.widgets.Event());
            }
        }
    }

    @Test
    @Order(2)
    void a_device_is_read_changed_and_taken_back() {
        console.perspective("org.fleetmail.rcp.fleet");
        console.edit(fleet, PRINTER);
        robot.choose("Device.template", "587 STARTTLS");
        String before = office.smtpPort(PRINTER);
        robot.click("device.read");
        Table settings = robot.find(Table.class, "device.settings");
        String label = MailSetting.SMTP_PORT.label().in(Locale.getDefault());
        robot.await("the port as read", () -> Rows.row(settings, label).contains(before));
        robot.click("device.push");
        Text note = robot.find(Text.class, "apply.note");
        console.picture(robot.ask(note::getShell), "push");
        assertThat(robot.isEnabled("apply.ok")).as("without a note").isFalse();
        robot.type("apply.note", "Encrypt scan to mail");
        robot.click("apply.ok");
        robot.await("the other port", () -> !office.smtpPort(PRINTER).equals(before));
        robot.awaitEnabled("device.roll-back");
        console.zoom();
        console.picture("device");
        console.zoom();
        robot.click("device.roll-back");
        robot.type("apply.note", "Not today");
        robot.click("apply.ok");
        robot.await("the port of before", () -> office.smtpPort(PRINTER).equals(before));
    }

    @Test
    @Order(3)
    void a_rollout_is_planned_applied_and_explained() {
        String stubborn = office.smtpPort(STUBBORN);
        console.perspective("org.fleetmail.rcp.rollout");
        console.show(RolloutView.class, Parts.ROLLOUT);
        robot.choose("rollout.choice", "Move to 587 with STARTTLS");
        robot.click("rollout.plan");
        Table table = robot.find(Table.class, "rollout.table");
        robot.await(
                "the plan",
                () -> table.getItemCount() == fleet.fleet().getDevices().size());
        console.picture("plan");
        String change = ItemState.CHANGE.label().in(Locale.getDefault());
        long changing = robot.ask(() ->
                Rows.column(table, "plan.state").lines().filter(change::equals).count());
        assertThat(changing).isGreaterThan(1);
        robot.click("rollout.apply");
        robot.find(Text.class, "apply.note");
        assertThat(robot.isEnabled("apply.ok")).as("without a note").isFalse();
        robot.type("apply.note", "Move the office to 587");
        assertThat(robot.isEnabled("apply.ok")).as("without the number").isFalse();
        robot.type("apply.count", String.valueOf(changing));
        robot.click("apply.ok");
        String refused = Phase.REFUSED.label().in(Locale.getDefault());
        robot.await(
                "the stubborn printer", () -> Rows.column(table, "plan.state").contains(refused));
        robot.awaitEnabled("rollout.roll-back");
        assertThat(office.smtpPort(STUBBORN)).isEqualTo(stubborn);
        robot.await(
                "the finding",
                () -> fleet.allFindings().stream()
                        .anyMatch(finding -> finding.element().equals(STUBBORN)
                                && finding.rule().equals("device.reads-back")));
        assertThat(office.smtpPort(PRINTER)).isNotEqualTo(stubborn);
        console.picture("rollout");
    }

    @Test
    @Order(4)
    void endpoints_and_accounts_have_their_forms() {
        console.perspective("org.fleetmail.rcp.fleet");
        console.edit(fleet, OfficePlan.SUBMISSION);
        robot.find(Text.class, "Endpoint.port");
        console.picture("endpoint");
        console.edit(fleet, "scan-tokyo");
        robot.find(Text.class, "Account.address");
        console.picture("account");
    }

    @Test
    @Order(5)
    void an_endpoint_is_checked_from_its_form() {
        console.edit(fleet, OfficePlan.SUBMISSION);
        Instant before = robot.ask(() -> seen(OfficePlan.SUBMISSION));
        robot.click("endpoint.check");
        robot.await("another look at it", () -> seen(OfficePlan.SUBMISSION).isAfter(before));
    }

    private static Instant seen(String endpoint) {
        return fleet.state(Console.element(fleet, endpoint)).orElseThrow().at();
    }

    @Test
    @Order(6)
    void everything_is_shown_in_the_dark_too() {
        console.dark(true);
        try {
            for (String part : new String[] {"verification", "rollout", "fleet"}) {
                console.perspective("org.fleetmail.rcp." + part);
                assertThat(console.picture(part + "-dark")).isNotEmptyFile();
            }
        } finally {
            console.dark(false);
        }
    }
}
