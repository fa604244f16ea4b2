package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.ui.PlatformUI;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.secret.MemorySecrets;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.SnmpAccess;
import org.fleetmail.rollout.plan.Change;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.rollout.plan.Origin;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.PlannedValue;
import org.fleetmail.rollout.plan.PlannedWave;
import org.fleetmail.rollout.plan.Preflight;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.rollout.plan.StopAfter;
import org.fleetmail.rollout.run.ApplyOptions;
import org.fleetmail.rollout.run.Fleets;
import org.fleetmail.rollout.run.RunControl;
import org.fleetmail.rollout.run.RunListener;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.store.run.RunKind;
import org.fleetmail.testkit.mail.Ports;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.internal.rollout.Engines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** What the console applies is asked of the endpoint again first, where its answer in the plan is old. */
class SecondLookTest {
    @TempDir
    Path folder;

    private final Fleet fleet = NewFleet.empty("Office");
    private ServiceRegistration<Secrets> secrets;

    @BeforeEach
    void open() {
        System.setProperty("fleetmail.home", folder.toString());
        MemorySecrets known = new MemorySecrets();
        known.keep("community", Secret.of("public"));
        secrets = FrameworkUtil.getBundle(SecondLookTest.class)
                .getBundleContext()
                .registerService(Secrets.class, known, new Hashtable<>());
        SnmpAccess access = FleetFactory.eINSTANCE.createSnmpAccess();
        access.setReadCommunity("community");
        fleet.setSnmp(access);
        Endpoint endpoint = FleetFactory.eINSTANCE.createEndpoint();
        endpoint.setId("endpoint");
        endpoint.setHost("127.0.0.1");
        endpoint.setPort(Ports.free());
        fleet.getEndpoints().add(endpoint);
        Device device = FleetFactory.eINSTANCE.createDevice();
        device.setId("printer");
        device.setAddress("127.0.0.1");
        device.setProfile("example-simulated");
        fleet.getDevices().add(device);
    }

    @AfterEach
    void close() {
        secrets.unregister();
        System.clearProperty("fleetmail.home");
    }

    @Test
    void no_device_is_sent_to_an_endpoint_that_has_gone_since_the_plan_was_made() {
        Engines engines = new Engines(PlatformUI.getWorkbench().getService(Services.class));
        RunSummary summary = engines.apply(
                        Fleets.only(fleet),
                        planOf(Instant.now().minus(Duration.ofHours(1))),
                        ApplyOptions.of("late", "ana"),
                        RunListener.NONE,
                        new RunControl(new Cancellation()))
                .toOptional()
                .orElseThrow();
        assertThat(summary.results().getFirst().reasons())
                .extracting(Reason::code)
                .containsExactly(TroubleCode.ENDPOINT_FAILS);
    }

    private static Plan planOf(Instant at) {
        PlanItem item = new PlanItem(
                "printer",
                "printer",
                "127.0.0.1",
                "",
                "",
                "example-simulated",
                "S1",
                "endpoint",
                ItemState.CHANGE,
                Optional.of(at),
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(new Change(
                        MailSetting.SMTP_PORT,
                        PlannedValue.text("25"),
                        PlannedValue.text("587"),
                        Origin.ENDPOINT,
                        "endpoint")),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
        Preflight passed = new Preflight(
                "endpoint", "endpoint", "smtp+starttls://127.0.0.1:587", at, Verdict.Result.VERIFIED, List.of());
        return new Plan(
                RunKind.ROLLOUT,
                "",
                "office.fleet",
                "",
                at,
                1,
                StopAfter.USUAL,
                List.of(passed),
                List.of(new PlannedWave("1", false, List.of("printer"), List.of())),
                List.of(item));
    }
}
