package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Table;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Suppression;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.finding.FindingsView;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
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
        console.show(FindingsView.class, Parts.FINDINGS);
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
    void a_finding_is_mended_by_ctrl_1_and_all_of_its_kind_by_a_button_each_undone_at_once() {
        Table table = table();
        robot.select("findings.table", "server first");
        StyledText detail = robot.find(StyledText.class, "findings.detail");
        robot.await("the detail", () -> detail.getText().contains("server first"));
        console.picture("findings");
        console.run("org.fleetmail.ui.quickFix");
        robot.await("the port", () -> fleet.fleet().getEndpoints().getFirst().getPort() == 587);
        assertThat(port(1)).isEqualTo(70_000);
        robot.tell(() -> fleet.commands().undo());
        robot.await("the finding again", () -> Console.index(table, "server first") >= 0);
        robot.select("findings.table", "server first");
        robot.click("findings.fix-all");
        robot.await("both ports", () -> fleet.fleet().getEndpoints().stream().allMatch(each -> each.getPort() == 587));
        robot.await("no finding of them", () -> Console.index(table, "server second") < 0);
        robot.tell(() -> fleet.commands().undo());
        assertThat(port(0)).isEqualTo(70_000);
        assertThat(port(1)).isEqualTo(70_000);
    }

    @Test
    void a_finding_is_accepted_with_a_reason_until_a_day() {
        Table table = table();
        robot.select("findings.table", "server first");
        robot.click("findings.accept");
        robot.type("accept.until", "yesterday");
        robot.type("accept.reason", "replaced in spring");
        assertThat(robot.isEnabled("accept.ok")).isFalse();
        robot.type("accept.until", LocalDate.now().plusDays(30).toString());
        robot.awaitEnabled("accept.ok");
        robot.click("accept.ok");
        robot.await("the acceptance", () -> !fleet.fleet().getPolicies().isEmpty());
        robot.await("the finding to go", () -> Console.index(table, "server first") < 0);
        Suppression kept = robot.ask(
                () -> fleet.fleet().getPolicies().getFirst().getSuppressions().getFirst());
        assertThat(kept.getReason()).isEqualTo("replaced in spring");
        assertThat(robot.ask(() -> Console.index(table, "server second"))).isNotNegative();
    }
}
