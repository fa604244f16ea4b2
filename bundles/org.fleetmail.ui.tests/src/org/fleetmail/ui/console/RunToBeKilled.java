package org.fleetmail.ui.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.fleetmail.core.secret.EnvironmentSecrets;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.snmp.SnmpDriver;
import org.fleetmail.rollout.contact.Equipment;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanFile;
import org.fleetmail.rollout.run.ApplyOptions;
import org.fleetmail.rollout.run.DeviceProgress;
import org.fleetmail.rollout.run.DeviceResult;
import org.fleetmail.rollout.run.Fleets;
import org.fleetmail.rollout.run.Phase;
import org.fleetmail.rollout.run.Provers;
import org.fleetmail.rollout.run.Rollouts;
import org.fleetmail.rollout.run.RunListener;
import org.fleetmail.store.Store;

/**
 * A process that applies a plan and comes to a halt behind an open intent: one device is done, the next is written and not
 * yet read back. Arguments: plan, home, the file that says so, the note.
 */
public final class RunToBeKilled {
    private RunToBeKilled() {}

    public static void main(String[] arguments) throws IOException {
        Path sign = Path.of(arguments[2]);
        Plan plan = PlanFile.read(Path.of(arguments[0])).toOptional().orElseThrow();
        Secrets secrets = new EnvironmentSecrets(System.getenv());
        Path folder = Path.of(arguments[1], "store");
        Clock clock = Clock.systemUTC();
        try (SnmpDriver driver = new SnmpDriver();
                Store store = Store.open(folder, clock).toOptional().orElseThrow()) {
            Equipment equipment = new Equipment(ProfileCatalog.shipped(), List.of(driver), secrets);
            new Rollouts(store, equipment, Fleets.files(), clock, Provers.NONE)
                    .apply(plan, ApplyOptions.of(arguments[3], "test"), halting(sign), new Cancellation());
        }
    }

    private static RunListener halting(Path sign) {
        AtomicInteger done = new AtomicInteger();
        return new RunListener() {
            @Override
            public void ended(DeviceResult result) {
                done.incrementAndGet();
            }

            @Override
            public void progressed(DeviceProgress progress) {
                if (done.get() > 0 && progress.phase() == Phase.READING_BACK) {
                    halt(sign, progress.device());
                }
            }
        };
    }

    private static void halt(Path sign, String device) {
        try {
            Path written = Files.writeString(sign.resolveSibling("sign.part"), device);
            Files.move(written, sign);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (Files.exists(sign)) {
            LockSupport.park();
        }
    }
}
