package org.fleetmail.rollout.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.Credentials;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.device.snmp.SnmpDriver;
import org.fleetmail.simulator.printer.PrinterAccess;
import org.fleetmail.simulator.printer.PrinterPlan;
import org.fleetmail.simulator.printer.SimulatedPrinter;
import org.fleetmail.simulator.printer.SimulatedPrinters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The driver and printers that use a change only after a restart: with an object that tells, and without one. */
class RestartingPrintersTest {
    private static final Secret LOOK = Secret.of("look");
    private static final Secret CHANGE = Secret.of("change");
    private static final PrinterAccess ACCESS =
            new PrinterAccess(LOOK, CHANGE, "admin", Secret.of("authenticate"), Secret.of("hide it all"));

    @ParameterizedTest
    @CsvSource({"example-restarting-simulated, smtp.new.example", "esi, 127.0.0.25", "oki, 127.0.0.25"})
    void what_was_written_is_in_use_when_the_write_is_done(String name, String host) throws Exception {
        DeviceProfile profile = ProfileCatalog.shipped().find(name).orElseThrow();
        SimulatedPrinters printers = new SimulatedPrinters();
        try (SnmpDriver driver = new SnmpDriver()) {
            SimulatedPrinter printer =
                    printers.add(plan(profile), ACCESS, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Settings settings = Settings.none().with(MailSetting.SMTP_HOST, host);
            var written = driver.write(target(printer), profile, settings, new Cancellation());
            assertThat(written.toOptional().orElseThrow().complete()).isTrue();
            assertThat(printer.uses(MailSetting.SMTP_HOST)).contains(host);
        } finally {
            printers.stop();
        }
    }

    private static PrinterPlan plan(DeviceProfile profile) {
        return new PrinterPlan("r", profile, "Restarting", "SIM-1", "1F", Map.of(), Set.of(), List.of());
    }

    private static DeviceTarget target(SimulatedPrinter printer) {
        return new DeviceTarget(
                "r",
                "Restarting",
                printer.address().getHostAddress(),
                printer.port(),
                Optional.of("SIM-1"),
                new Credentials.Community(false, LOOK, CHANGE),
                Duration.ofMillis(500),
                2);
    }
}
