package org.fleetmail.simulator;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.simulator.mail.SimulatedMailServer.Door;
import org.fleetmail.simulator.web.Family;
import org.fleetmail.simulator.web.SimulatedWebPrinter;
import org.fleetmail.simulator.web.WebPrinterPlan;

/** The printers of a virtual office that are reached by their web interface. They begin at the relay in clear. */
final class WebRoom {
    /** Name of their administrator. */
    static final String USER = "admin";

    private final List<SimulatedWebPrinter> printers = new ArrayList<>();

    /** Adds a printer of a family. */
    void add(Family family, Secret password, Door relay, String sender, Loopback loopback) throws IOException {
        String id = "web-" + family.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Map<MailSetting, String> settings = Map.of(
                MailSetting.SMTP_HOST,
                relay.address().getHostAddress(),
                MailSetting.SMTP_PORT,
                Integer.toString(relay.port()),
                MailSetting.SMTP_SECURITY,
                "off",
                MailSetting.SMTP_VERIFY_CERTIFICATE,
                "no",
                MailSetting.SMTP_AUTH,
                "none",
                MailSetting.SMTP_SENDER,
                sender);
        WebPrinterPlan plan = new WebPrinterPlan(
                id, family, "SIM-" + id.toUpperCase(Locale.ROOT), USER, password, settings, List.of());
        printers.add(SimulatedWebPrinter.start(plan, new InetSocketAddress(loopback.next(), 0), Clock.systemUTC()));
    }

    List<SimulatedWebPrinter> all() {
        return Collections.unmodifiableList(printers);
    }

    void stop() {
        printers.forEach(SimulatedWebPrinter::stop);
    }
}
