package org.fleetmail.device.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.trust.KnownDevices;
import org.fleetmail.core.trust.TrustDecision;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.Credentials.Login;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.device.driver.DeviceTarget.Door;
import org.fleetmail.device.driver.Written;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.simulator.fault.Fault;
import org.fleetmail.simulator.web.Family;
import org.fleetmail.simulator.web.SimulatedWebPrinter;
import org.fleetmail.simulator.web.WebPrinterPlan;

/** Simulated printers, and a driver that speaks to them. */
final class WebRoom implements AutoCloseable, TrustDecision {
    static final String USER = "admin";
    static final Secret PASSWORD = Secret.of("p<ss&\"w0rd\\");
    static final String MAIL_PASSWORD = "stored-before";

    private static final ProfileCatalog CATALOG = ProfileCatalog.shipped();

    final List<List<Sentence>> asked = new ArrayList<>();
    final WebDriver driver;
    TrustDecision.Answer answer = TrustDecision.Answer.SESSION;

    private final List<SimulatedWebPrinter> printers = new ArrayList<>();

    WebRoom() {
        this(new KnownDevices(Optional.empty()));
    }

    WebRoom(KnownDevices known) {
        driver = new WebDriver(known, this);
    }

    @Override
    public synchronized Answer ask(String host, List<X509Certificate> chain, List<Sentence> reasons) {
        asked.add(reasons);
        return answer;
    }

    static DeviceProfile profile(Family family) {
        return CATALOG.find(family.profile()).orElseThrow();
    }

    static WebPrinterPlan plan(Family family, Fault... faults) {
        Map<MailSetting, String> settings = Map.of(
                MailSetting.SMTP_HOST, "smtp.old.example",
                MailSetting.SMTP_PORT, "25",
                MailSetting.SMTP_SECURITY, "off",
                MailSetting.SMTP_VERIFY_CERTIFICATE, "no",
                MailSetting.SMTP_AUTH, "none",
                MailSetting.SMTP_USER, "scan",
                MailSetting.SMTP_PASSWORD, MAIL_PASSWORD,
                MailSetting.SMTP_SENDER, "scan@example.com");
        return new WebPrinterPlan("sim-web", family, "SIM-W1", USER, PASSWORD, settings, List.of(faults));
    }

    SimulatedWebPrinter printer(Family family, Fault... faults) {
        return printer(plan(family, faults), Clock.systemUTC());
    }

    SimulatedWebPrinter printer(WebPrinterPlan plan, Clock clock) {
        try {
            SimulatedWebPrinter printer =
                    SimulatedWebPrinter.start(plan, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), clock);
            printers.add(printer);
            return printer;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static DeviceTarget target(SimulatedWebPrinter printer, Secret password) {
        return target(
                printer.address().getPort(), printer.plan().family().encrypted() ? "https" : "http", "", password);
    }

    static DeviceTarget target(int port, String scheme, String pin, Secret password) {
        return new DeviceTarget(
                "d1",
                "printer-3f",
                "127.0.0.1",
                port,
                Optional.empty(),
                new Login(USER, password),
                Duration.ofSeconds(5),
                0,
                Optional.of(new Door(scheme, pin)));
    }

    Outcome<DeviceState> reading(SimulatedWebPrinter printer) {
        return reading(printer, PASSWORD);
    }

    Outcome<DeviceState> reading(SimulatedWebPrinter printer, Secret password) {
        return driver.read(target(printer, password), profile(printer.plan().family()), new Cancellation());
    }

    Settings read(SimulatedWebPrinter printer) {
        return done(reading(printer)).settings();
    }

    Written write(SimulatedWebPrinter printer, Settings settings) {
        return done(driver.write(
                target(printer, PASSWORD), profile(printer.plan().family()), settings, new Cancellation()));
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Failed<T>(Trouble trouble) -> throw new AssertionError(trouble);
        };
    }

    static TroubleCode code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failed<?>(Trouble trouble) ? trouble.code() : null;
    }

    @Override
    public void close() {
        printers.forEach(SimulatedWebPrinter::stop);
    }
}
