package org.fleetmail.rollout.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.profile.Settable;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.snmp.SnmpDriver;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Rollout;
import org.fleetmail.rollout.contact.Equipment;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanListener;
import org.fleetmail.rollout.plan.PlanRequest;
import org.fleetmail.rollout.plan.Planner;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.simulator.OfficePlan;
import org.fleetmail.simulator.PlannedDevice;
import org.fleetmail.simulator.VirtualOffice;
import org.fleetmail.simulator.fault.Fault;
import org.fleetmail.simulator.fault.Faults;
import org.fleetmail.simulator.printer.SimulatedPrinter;
import org.fleetmail.store.Store;
import org.fleetmail.store.journal.ChainCheck;
import org.fleetmail.store.journal.EntryKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rollout over UDP, SNMP v2c and v3, to printers each of which fails in its own way. */
class FaultyPrintersTest {
    private static final ApplyOptions NOTE =
            ApplyOptions.of("to 587", "ana").assumingYes().withPatience(Duration.ofSeconds(10));
    private static final Duration RESTART = Duration.ofMillis(300);
    private static final List<Fault> FAULTS = List.of(
            new Fault.Duplicates(),
            new Fault.LosesEvery(3),
            new Fault.Reboots(RESTART),
            new Fault.CommitFailed(),
            new Fault.Lying(List.of()),
            new Fault.ReadOnly(),
            new Fault.RefusesValue(List.of(MailSetting.SMTP_PORT)));
    /** Each fault at printers of every model and at both sites. */
    private static final int PRINTERS = FAULTS.size() * 6;

    @TempDir
    private Path folder;

    private static <T> T done(Outcome<T> outcome) {
        return outcome.toOptional().orElseThrow(() -> new AssertionError(outcome));
    }

    private static OfficePlan faulty() {
        OfficePlan sound = OfficePlan.of(2 * PRINTERS, Faults.none(), 7);
        List<PlannedDevice> devices = sound.devices().stream()
                .filter(FaultyPrintersTest::setsItsTlsMode)
                .toList();
        List<PlannedDevice> faulty = IntStream.range(0, PRINTERS)
                .mapToObj(i -> devices.get(i).with(List.of(FAULTS.get(i / 6))))
                .toList();
        return new OfficePlan(sound.name(), sound.sites(), faulty, sound.mail(), 7);
    }

    private static boolean setsItsTlsMode(PlannedDevice device) {
        return device.printer().profile().settable(MailSetting.SMTP_SECURITY) instanceof Settable.Yes;
    }

    @Test
    void everyPrinterEndsAsPlannedOrAsItWasAndTheReportSaysWhich() throws Exception {
        try (VirtualOffice office = done(VirtualOffice.open(faulty()));
                SnmpDriver driver = new SnmpDriver();
                Store store = done(Store.open(folder))) {
            Fleet fleet = office.fleet();
            fleet.getDevices()
                    .forEach(device -> Optional.ofNullable(device.getSnmp())
                            .or(() -> Optional.ofNullable(device.getSite().getSnmp()))
                            .ifPresent(access -> {
                                access.setTimeoutMillis(1_000);
                                access.setRetries(3);
                            }));
            Map<String, Map<MailSetting, Optional<String>>> before = held(office);
            RunSummary summary = apply(fleet, office, driver, store);
            Map<String, Map<MailSetting, Optional<String>>> after = held(office);
            assertThat(summary.results()).hasSize(PRINTERS);
            for (DeviceResult result : summary.results()) {
                Fault fault = office.printer(result.device()).plan().faults().getFirst();
                boolean gives = fault instanceof Fault.Duplicates
                        || fault instanceof Fault.LosesEvery
                        || fault instanceof Fault.Reboots;
                assertThat(result.phase()).as("%s: %s", fault, result).isEqualTo(gives ? Phase.APPLIED : Phase.REFUSED);
                if (!gives) {
                    assertThat(after.get(result.device()))
                            .as("%s has what it had: %s", fault, result)
                            .isEqualTo(before.get(result.device()));
                    assertThat(result.reasons()).extracting(Reason::code).doesNotContain(TroubleCode.RESTORE_FAILED);
                }
            }
            var entries = done(store.journal().ofRun(summary.run().id()));
            assertThat(entries.stream().filter(entry -> entry.kind() == EntryKind.OUTCOME))
                    .hasSize(PRINTERS);
            assertThat(done(store.journal().verify())).isInstanceOf(ChainCheck.Intact.class);
        }
    }

    /** What printers hold, apart from passwords, which nobody can take back. */
    private static Map<String, Map<MailSetting, Optional<String>>> held(VirtualOffice office) {
        return office.printers().stream()
                .collect(Collectors.toMap(printer -> printer.plan().id(), FaultyPrintersTest::held));
    }

    private static Map<MailSetting, Optional<String>> held(SimulatedPrinter printer) {
        return List.of(MailSetting.SMTP_HOST, MailSetting.SMTP_PORT, MailSetting.SMTP_SECURITY, MailSetting.SMTP_AUTH)
                .stream()
                .collect(Collectors.toMap(setting -> setting, printer::holds));
    }

    private static RunSummary apply(Fleet fleet, VirtualOffice office, SnmpDriver driver, Store store) {
        Equipment equipment = new Equipment(ProfileCatalog.shipped(), List.of(driver), office.secrets());
        Rollout rollout = fleet.getRollouts().getFirst();
        rollout.getWaves().clear();
        rollout.setStopAfterFailures(1000);
        rollout.setParallel(32);
        rollout.getWaves().add(FleetFactory.eINSTANCE.createWave());
        PlanRequest request = done(PlanRequest.of(fleet, "office.fleet", rollout, ""));
        Plan plan = done(Planner.withoutPreflight(equipment, Clock.systemUTC())
                .plan(request, PlanListener.NONE, new Cancellation()));
        return done(new Rollouts(store, equipment, Fleets.only(fleet), Clock.systemUTC())
                .apply(plan, NOTE, RunListener.NONE, new Cancellation()));
    }
}
