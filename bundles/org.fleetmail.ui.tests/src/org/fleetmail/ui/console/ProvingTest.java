package org.fleetmail.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Hashtable;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.secret.MemorySecrets;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.WebAccess;
import org.fleetmail.simulator.web.Family;
import org.fleetmail.simulator.web.SimulatedWebPrinter;
import org.fleetmail.simulator.web.WebPrinterPlan;
import org.fleetmail.testkit.browser.Recordings;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.profile.ProfilesView;
import org.fleetmail.ui.robot.Console;
import org.fleetmail.ui.robot.Robot;
import org.fleetmail.ui.robot.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** The last page of the learning wizard, at a printer that answers: read only, then the write that proves the profile. */
class ProvingTest {
    private static final String ADMIN = "adm1n-Secret";

    @TempDir
    Path folder;

    private final Console console = new Console();
    private final Robot robot = console.robot();
    private final MemorySecrets secrets = new MemorySecrets();
    private ServiceRegistration<Secrets> registration;
    private SimulatedWebPrinter printer;

    @BeforeEach
    void start() throws IOException {
        System.setProperty(ProfileCatalog.FOLDER, folder.resolve("profiles").toString());
        System.setProperty("fleetmail.home", folder.resolve("home").toString());
        secrets.keep("admin", Secret.of(ADMIN));
        registration = FrameworkUtil.getBundle(ProvingTest.class)
                .getBundleContext()
                .registerService(Secrets.class, secrets, new Hashtable<>());
        WebPrinterPlan plan = new WebPrinterPlan(
                "p1",
                Family.EXAMPLE,
                "SIM-1",
                "admin",
                Secret.of(ADMIN),
                Map.of(MailSetting.SMTP_HOST, "smtp.old.example", MailSetting.SMTP_PORT, "25"),
                List.of());
        printer = SimulatedWebPrinter.start(
                plan, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        console.closeAll();
        printer.stop();
        registration.unregister();
        System.clearProperty("fleetmail.home");
        System.clearProperty(ProfileCatalog.FOLDER);
    }

    private Path fleet() throws GeneralSecurityException {
        WebAccess access = FleetFactory.eINSTANCE.createWebAccess();
        access.setScheme("https");
        access.setPort(printer.address().getPort());
        access.setUserName("admin");
        access.setSecret("admin");
        byte[] certificate = printer.certificate().orElseThrow().getEncoded();
        access.setPinnedSha256(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate)));
        Device device = FleetFactory.eINSTANCE.createDevice();
        device.setId("p1");
        device.setName("Front desk (simulated)");
        device.setAddress("127.0.0.1");
        device.setWeb(access);
        Fleet fleet = NewFleet.empty("Office");
        fleet.getDevices().add(device);
        return FleetFile.create(fleet, folder.resolve("office.fleet"))
                .save()
                .toOptional()
                .orElseThrow();
    }

    @Test
    void a_device_is_read_then_written_once_and_the_profile_is_proven() throws IOException, GeneralSecurityException {
        console.perspective("org.fleetmail.rcp.fleet");
        console.open(fleet());
        console.show(ProfilesView.class, Parts.PROFILES);
        robot.click("profiles.learn");
        robot.type("learn.file", Recordings.exampleWeb(folder).toString());
        StyledText understood = robot.find(StyledText.class, "learn.understood");
        robot.await("what was understood", () -> understood.getText().contains("/mail"));
        Shell wizard = robot.ask(understood::getShell);
        robot.type("learn.name", "front-desk");
        robot.press(next());
        robot.find(Table.class, "learn.fields");
        robot.press(next());
        prove(wizard);
        robot.press(IDialogConstants.FINISH_LABEL.replace("&", ""));
        robot.await("the end of the wizard", wizard::isDisposed);
        assertThat(folder.resolve("profiles").resolve("front-desk.yaml"))
                .content()
                .contains("proof:", "setting: smtp.port");
    }

    private void prove(Shell wizard) {
        Table values = robot.find(Table.class, "learn.values");
        robot.choose("learn.device", "Front desk (simulated)");
        robot.click("learn.read");
        robot.await(
                "the port as it is", () -> Rows.row(values, "smtp.old.example").contains("smtp.new.example"));
        assertThat(printer.settings()).containsEntry(MailSetting.SMTP_PORT, "25");
        console.picture(wizard, "learn-read-only");
        robot.choose("learn.proof.setting", MailSetting.SMTP_PORT.label().in(Locale.getDefault()));
        robot.type("learn.proof.value", "2525");
        robot.click("learn.prove");
        robot.type("apply.note", "New model");
        robot.click("apply.ok");
        Label result = robot.find(Label.class, "learn.result");
        robot.await("the proof", () -> result.getText().matches("(?s)Proven.*|実証できました.*"));
        assertThat(printer.settings()).as("set back").containsEntry(MailSetting.SMTP_PORT, "25");
        console.picture(wizard, "learn-proven");
    }

    private static String next() {
        return IDialogConstants.NEXT_LABEL.replace("&", "");
    }
}
