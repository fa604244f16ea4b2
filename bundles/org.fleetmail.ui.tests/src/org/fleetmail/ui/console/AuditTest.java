package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.swt.widgets.Table;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.report.AuditView;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Office;
import org.fleetmail.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person looks at the numbers an auditor asks for, and at what they count. */
class AuditTest {
    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
        console.perspective("org.fleetmail.rcp.audit");
        console.open(office.file());
    }

    @AfterEach
    void close() throws IOException {
        console.dark(false);
        console.awaitRest();
        console.closeAll();
        console.perspective("org.fleetmail.rcp.fleet");
        office.close();
    }

    @Test
    void a_number_leads_to_its_rows() {
        console.show(AuditView.class, Parts.AUDIT);
        robot.click("audit.read");
        Table figures = robot.find(Table.class, "audit.figures");
        robot.await("numbers", () -> figures.getItemCount() > 10);
        Table items = robot.find(Table.class, "audit.items");
        int number = robot.ask(() -> Integer.parseInt(figures.getItem(0).getText(3)));
        robot.select("audit.figures", robot.ask(() -> figures.getItem(0).getText(0)));
        robot.await("as many rows as the number says", () -> items.getItemCount() == number);
        assertThat(number).isPositive();
        console.picture("audit");
        console.dark(true);
        console.picture("audit-dark");
    }
}
