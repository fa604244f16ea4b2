package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.WebAccess;
import org.fleetmail.simulator.web.Family;
import org.fleetmail.simulator.web.SimulatedWebPrinter;
import org.fleetmail.simulator.web.WebPrinterPlan;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The editor of a device says how its web interface is reached, and by which certificate the device is known. */
class WebAccessTest {
    private static final String HOME = "fleetmail.home";

    private final Console console = new Console();
    private final Robot robot = console.robot();

    @TempDir
    Path folder;

    private SimulatedWebPrinter printer;
    private OpenFleet fleet;

    @BeforeEach
    void openThePrinter() throws Exception {
        System.setProperty(HOME, folder.resolve("home").toString());
        printer = SimulatedWebPrinter.start(
                new WebPrinterPlan("sim-1", Family.EXAMPLE, "S1", "admin", Secret.of("adm1n"), Map.of(), List.of()),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Clock.systemUTC());
        Path file = folder.resolve("office.fleet");
        Outcome<Path> made = FleetFile.create(smallFleet(), file).save();
        assertThat(made).isInstanceOf(Outcome.Done.class);
        console.resize(1280, 1000);
        fleet = console.open(file);
        console.edit(fleet, "sim-1");
    }

    private Fleet smallFleet() {
        Fleet made = NewFleet.empty("Office");
        WebAccess all = FleetFactory.eINSTANCE.createWebAccess();
        all.setPort(printer.address().getPort());
        all.setUserName("admin");
        made.setWeb(all);
        Device device = FleetFactory.eINSTANCE.createDevice();
        device.setId("sim-1");
        device.setName("Reception (simulated)");
        device.setAddress("127.0.0.1");
        device.setProfile(Family.EXAMPLE.profile());
        made.getDevices().add(device);
        return made;
    }

    @AfterEach
    void close() {
        console.dark(false);
        console.closeAll();
        printer.stop();
        System.clearProperty(HOME);
    }

    private static String text(String key) {
        return ResourceBundle.getBundle("org.fleetmail.ui.internal.device.messages")
                .getString(key);
    }

    private void awaitTrust(String key) {
        Label label = robot.find(Label.class, "device.trust");
        robot.await(key, () -> label.isDisposed() || label.getText().equals(text(key)));
    }

    private String agreed() {
        return robot.ask(
                () -> ((Device) Console.element(fleet, "sim-1")).getWeb().getPinnedSha256());
    }

    @Test
    void an_access_of_its_own_holds_scheme_port_login_and_the_certificate_that_was_agreed() {
        awaitTrust("WebSection_first");
        robot.tick("Device.web", true);
        robot.choose("WebAccess.scheme", "http");
        awaitTrust("WebSection_clear");
        assertThat(robot.isEnabled("device.certificate")).as("without TLS").isFalse();
        robot.choose("WebAccess.scheme", "https");
        robot.type("WebAccess.port", String.valueOf(printer.address().getPort()));
        robot.type("WebAccess.userName", "admin");
        robot.type("WebAccess.secret", "reception/web");
        robot.click("device.certificate");
        String fingerprint =
                robot.textOf("trust.fingerprint").replaceAll("[:\\s]", "").toLowerCase();
        robot.click("trust.always");
        awaitTrust("WebSection_agreed");
        assertThat(agreed()).isEqualTo(fingerprint);
        assertThat(printer.attempts()).as("log-ins").isZero();
        Button look = robot.find(Button.class, "device.certificate");
        console.zoom();
        robot.tell(look::setFocus);
        console.picture("device-web");
        console.dark(true);
        console.picture("device-web-dark");
        console.zoom();
        robot.tell(() -> fleet.commands().undo());
        assertThat(agreed()).as("after undo").isNull();
    }

    @Test
    void another_certificate_than_agreed_is_said_to_be_another() {
        robot.tick("Device.web", true);
        robot.type("WebAccess.port", String.valueOf(printer.address().getPort()));
        robot.type("WebAccess.pinnedSha256", "ab".repeat(32));
        awaitTrust("WebSection_pinned");
        robot.click("device.certificate");
        Text reasons = robot.find(Text.class, "trust.reasons");
        Shell dialog = robot.ask(reasons::getShell);
        console.picture(dialog, "trust-another");
        robot.click("trust.no");
        robot.await("the end of the question", dialog::isDisposed);
        assertThat(agreed()).isEqualTo("ab".repeat(32));
    }

    @Test
    void where_others_say_the_access_the_agreement_is_kept_on_this_computer() throws Exception {
        robot.click("device.certificate");
        robot.click("trust.always");
        awaitTrust("WebSection_agreed");
        console.awaitRest();
        assertThat(Files.readString(folder.resolve("home").resolve("known-devices")))
                .startsWith("https://127.0.0.1:" + printer.address().getPort() + " ");
        assertThat(robot.ask(fleet::isDirty)).isFalse();
        robot.click("device.certificate");
        console.awaitRest();
        robot.awaitEnabled("device.certificate");
        String question = ResourceBundle.getBundle("org.fleetmail.ui.internal.trust.messages")
                .getString("TrustDialog_title");
        assertThat(robot.ask(() -> robot.isOpen(question)))
                .as("a second question")
                .isFalse();
    }
}
