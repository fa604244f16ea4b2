package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.Credentials.Login;
import org.fleetmail.device.driver.DeviceDriver;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.device.driver.DeviceTarget.Door;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.simulator.web.Family;
import org.fleetmail.simulator.web.SimulatedWebPrinter;
import org.fleetmail.simulator.web.WebPrinterPlan;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Uses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/** The web driver asks the person at the console whether to trust a device, and goes by the answer. */
class TrustTest {
    private static final Secret PASSWORD = Secret.of("adm1n");

    private final Console console = new Console();
    private final Robot robot = console.robot();
    private SimulatedWebPrinter printer;

    @BeforeEach
    void start() throws Exception {
        printer = SimulatedWebPrinter.start(
                new WebPrinterPlan(
                        "sim-1",
                        Family.EXAMPLE,
                        "S1",
                        "admin",
                        PASSWORD,
                        Map.of(MailSetting.SMTP_PORT, "25"),
                        List.of()),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        printer.stop();
        console.closeAll();
    }

    private static DeviceDriver driver() throws InvalidSyntaxException {
        BundleContext context = FrameworkUtil.getBundle(TrustTest.class).getBundleContext();
        return context.getServiceReferences(DeviceDriver.class, null).stream()
                .map(context::getService)
                .filter(driver -> driver.transport().equals("web"))
                .findFirst()
                .orElseThrow();
    }

    private CompletableFuture<Outcome<DeviceState>> reading() throws InvalidSyntaxException {
        DeviceTarget target = new DeviceTarget(
                "sim-1",
                "sim-1",
                "127.0.0.1",
                printer.address().getPort(),
                Optional.empty(),
                new Login("admin", PASSWORD),
                Duration.ofSeconds(10),
                0,
                Optional.of(new Door("https", "")));
        DeviceProfile profile =
                ProfileCatalog.shipped().find(Family.EXAMPLE.profile()).orElseThrow();
        DeviceDriver driver = driver();
        return CompletableFuture.supplyAsync(() -> driver.read(target, profile, new Cancellation()));
    }

    @ParameterizedTest
    @CsvSource({"trust, false", "trust-dark, true"})
    @Uses("trust.TrustDialog")
    void the_question_names_reasons_and_fingerprint_and_yes_lets_the_driver_in(String picture, boolean dark)
            throws Exception {
        console.dark(dark);
        CompletableFuture<Outcome<DeviceState>> reading = reading();
        assertThat(robot.textOf("trust.reasons").lines().count()).isEqualTo(2);
        assertThat(robot.textOf("trust.fingerprint")).matches("(?s)([0-9A-F]{2}:\\s?){31}[0-9A-F]{2}");
        assertThat(robot.textOf("trust.facts")).contains("SIMULATED sim-1");
        Text reasons = robot.find(Text.class, "trust.reasons");
        Shell dialog = robot.ask(reasons::getShell);
        assertThat(console.picture(dialog, picture)).isNotEmptyFile();
        robot.click("trust.session");
        assertThat(reading.get(30, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(
                                        ((DeviceState) done.value()).settings().text(MailSetting.SMTP_PORT))
                                .contains("25"));
        console.dark(false);
    }

    @Test
    void no_keeps_the_password_here() throws Exception {
        CompletableFuture<Outcome<DeviceState>> reading = reading();
        robot.click("trust.no");
        assertThat(reading.get(30, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed ->
                                assertThat(((Trouble) failed.trouble()).code()).isEqualTo(TroubleCode.WEB_CERTIFICATE));
        assertThat(printer.attempts()).isZero();
    }
}
