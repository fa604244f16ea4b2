package org.fleetmail.ui.console;

import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.swt.widgets.Table;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.model.Endpoint;
import org.fleetmail.simulator.OfficePlan;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.verification.VerificationView;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Office;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The virtual office in the console, in sight the TLS Verification view. */
abstract class VerificationStage {
    static final String TABLE = "verification.table";

    @TempDir
    Path folder;

    final Console console = new Console();
    final Robot robot = console.robot();
    OpenFleet fleet;
    VerificationView view;
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
        console.resize(1500, 960);
        console.perspective("org.fleetmail.rcp.verification");
        fleet = console.open(office.file());
        view = console.show(VerificationView.class, Parts.VERIFICATION);
        robot.turnTo("verification.details", text("CheckDetails_findings"));
    }

    @AfterEach
    void close() throws Exception {
        console.dark(false);
        console.closeAll();
        office.close();
    }

    static String text(String key) {
        return ResourceBundle.getBundle("org.fleetmail.ui.internal.verification.messages")
                .getString(key);
    }

    static String word(Verdict.Result result) {
        return result.label().in(Locale.getDefault());
    }

    Endpoint endpoint(String id) {
        return (Endpoint) Console.element(fleet, id);
    }

    String address(String id) {
        return robot.ask(() -> Elements.address(endpoint(id)));
    }

    void checkAll() {
        robot.click("verification.check");
        robot.await("the end of all checks", () -> !view.isBusy());
        robot.await(
                "the outcome",
                () -> Rows.row(table(), address(OfficePlan.OLD_SUBMISSION)).contains(word(Verdict.Result.UNTRUSTED)));
    }

    Table table() {
        return robot.find(Table.class, TABLE);
    }

    void page(String key, String picture) {
        robot.turnTo("verification.details", text(key));
        console.picture("verification-" + picture);
    }
}
