package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Semaphore;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.Verifier;
import org.fleetmail.endpoint.scan.LiveVerifier;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.simulator.OfficePlan;
import org.fleetmail.simulator.VirtualOffice;
import org.fleetmail.simulator.fault.Faults;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.internal.verification.VerificationView;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Stalls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/**
 * The view with ten thousand endpoints. What a server answered once is answered for all of them, so that results come as
 * fast as they can. Whether the window keeps answering is weighed by the processor time of the UI thread, painting
 * included, as {@link Stalls} tells, not by the clock: on a computer that does much else it may stand still for longer.
 */
class ManyEndpointsTest {
    private static final int MANY = 10_000;

    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();
    private final Semaphore places = new Semaphore(0);
    private ServiceRegistration<Verifier> verifier;
    private VerificationView view;

    private Table open(int many) throws Exception {
        System.setProperty("fleetmail.home", folder.resolve("home").toString());
        EndpointObservation answer = answer();
        Verifier same = (target, extent, cancellation, progress) -> {
            try (var registration = cancellation.onCancel(() -> places.release(MANY))) {
                places.acquireUninterruptibly();
            }
            answer.steps().forEach(progress);
            return answer;
        };
        Hashtable<String, Object> best = new Hashtable<>();
        best.put(Constants.SERVICE_RANKING, 1_000);
        verifier = FrameworkUtil.getBundle(ManyEndpointsTest.class)
                .getBundleContext()
                .registerService(Verifier.class, same, best);
        Path file = folder.resolve("many.fleet");
        Outcome<Path> written = FleetFile.create(fleet(many), file).save();
        assertThat(written).isInstanceOf(Outcome.Done.class);
        console.perspective("org.fleetmail.rcp.verification");
        console.open(file);
        view = console.show(VerificationView.class, Parts.VERIFICATION);
        Table table = robot.find(Table.class, "verification.table");
        robot.await("all endpoints", () -> table.getItemCount() == many);
        return table;
    }

    @AfterEach
    void close() {
        places.release(MANY);
        robot.tell(view::cancel);
        robot.await("the end of all checks", () -> !view.isBusy());
        console.closeAll();
        verifier.unregister();
        System.clearProperty("fleetmail.home");
    }

    private static EndpointObservation answer() throws Exception {
        try (VirtualOffice office = VirtualOffice.open(OfficePlan.of(0, Faults.none(), 1))
                .toOptional()
                .orElseThrow()) {
            Endpoint endpoint = office.fleet().getEndpoints().get(1);
            return new LiveVerifier()
                    .verify(
                            EndpointTarget.of(endpoint).toOptional().orElseThrow(),
                            Depth.GRADE,
                            Duration.ofSeconds(20),
                            new Cancellation(),
                            step -> {});
        }
    }

    private static Fleet fleet(int many) {
        Fleet fleet = NewFleet.empty("Many");
        for (int i = 0; i < many; i++) {
            Endpoint endpoint = FleetFactory.eINSTANCE.createEndpoint();
            endpoint.setId("mail-" + i);
            endpoint.setName("Mail " + (i * 7919 % many));
            endpoint.setHost("127.0." + i / 250 + "." + (i % 250 + 1));
            fleet.getEndpoints().add(endpoint);
        }
        return fleet;
    }

    private static String text(String key) {
        return ResourceBundle.getBundle("org.fleetmail.ui.internal.verification.messages")
                .getString(key);
    }

    @Test
    void results_stream_in_while_a_person_scrolls_sorts_filters_and_groups_without_a_stall() throws Exception {
        Table table = open(MANY);
        use(table);
        try (Stalls stalls = new Stalls(table.getDisplay())) {
            use(table);
            assertThat(stalls.longest()).as("in %s", stalls.where()).isLessThan(Stalls.UNNOTICED);
        }
        String verified = Verdict.Result.VERIFIED.label().in(Locale.getDefault());
        robot.tell(() -> table.setTopIndex(MANY - 1));
        robot.await("the last result", () -> table.getItem(MANY - 1).getText(0).equals(verified));
    }

    /** The first time is for the virtual machine to get warm. */
    private void use(Table table) {
        robot.tell(view::checkAll);
        places.release(MANY / 2);
        useEverything(table);
        places.release(MANY / 2);
        robot.await("the end of all checks", () -> !view.isBusy());
        places.drainPermits();
    }

    private void useEverything(Table table) {
        for (int row = 0; row < MANY; row += MANY / 5) {
            int top = Math.min(row, robot.ask(table::getItemCount) - 1);
            robot.tell(() -> table.setTopIndex(top));
        }
        robot.tell(() -> table.getColumn(1).notifyListeners(SWT.Selection, new Event()));
        robot.type("verification.search", "127.0.7.");
        robot.await("some", () -> table.getItemCount() == 250);
        robot.type("verification.search", "");
        robot.choose("verification.group-by", text("Grouping_outcome"));
        robot.await("groups", () -> table.getItemCount() > MANY);
        robot.choose("verification.group-by", text("Grouping_none"));
        robot.await("no groups", () -> table.getItemCount() == MANY);
    }

    @Test
    void a_pause_lets_nothing_begin_and_cancelling_ends_everything() throws Exception {
        Table table = open(300);
        robot.click("verification.check");
        robot.await("a check under way", places::hasQueuedThreads);
        robot.click("verification.pause");
        robot.awaitWord("verification.pause", text("CheckButtons_go_on"));
        places.release(100);
        robot.await("what had begun", () -> verified(table) > 0);
        robot.click("verification.stop");
        robot.await("the end of all checks", () -> !view.isBusy());
        assertThat(robot.ask(() -> verified(table))).isBetween(1L, 99L);
    }

    @Test
    void checks_that_are_cancelled_tell_nothing_of_their_endpoints() throws Exception {
        open(3);
        robot.click("verification.check");
        robot.await("a check under way", places::hasQueuedThreads);
        robot.click("verification.stop");
        robot.await("the end of all checks", () -> !view.isBusy());
        boolean told = robot.ask(() -> {
            OpenFleet fleet =
                    console.window().getService(OpenFleets.class).current().orElseThrow();
            Endpoint first = fleet.fleet().getEndpoints().getFirst();
            VerificationView.check(view.getSite().getPage(), fleet, first);
            return fleet.lastSeen().isPresent();
        });
        assertThat(told).isFalse();
    }

    private static long verified(Table table) {
        String word = Verdict.Result.VERIFIED.label().in(Locale.getDefault());
        return Arrays.stream(table.getItems())
                .filter(item -> item.getText(0).equals(word))
                .count();
    }
}
