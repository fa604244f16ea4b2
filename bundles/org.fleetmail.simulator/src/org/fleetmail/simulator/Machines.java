package org.fleetmail.simulator;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.simulator.fault.Fault;
import org.fleetmail.simulator.mail.SimulatedMailServer;
import org.fleetmail.simulator.mail.SimulatedMailServer.Door;
import org.fleetmail.simulator.printer.PrinterPlan;
import org.fleetmail.simulator.printer.SimulatedPrinters;
import org.fleetmail.simulator.web.Family;

/** Starts and stops what a plan names. */
final class Machines {
    private final OfficePlan plan;
    private final OfficeSecrets secrets;
    private final SimulatedMailServer mail;
    private final SimulatedPrinters printers;
    private final WebRoom web = new WebRoom();

    /** Starts all of them, or none where one has no place. */
    Machines(OfficePlan plan, OfficeSecrets secrets, Loopback loopback) throws IOException {
        this.plan = plan;
        this.secrets = secrets;
        mail = new MailDoors(plan.mail(), secrets.accounts()).open(loopback);
        printers = new SimulatedPrinters();
        try {
            startPrinters(new PrinterPlaces(loopback, printers));
            startWeb(loopback);
        } catch (IOException e) {
            stop();
            throw e;
        }
    }

    SimulatedMailServer mail() {
        return mail;
    }

    SimulatedPrinters printers() {
        return printers;
    }

    WebRoom web() {
        return web;
    }

    void stop() throws IOException {
        web.stop();
        mail.stop();
        printers.stop();
    }

    private void startPrinters(PrinterPlaces places) throws IOException {
        for (PlannedDevice device : plan.devices()) {
            boolean locked = device.printer().has(Fault.WrongCommunity.class);
            places.start(complete(device), locked ? secrets.otherAccess() : secrets.access());
        }
    }

    private void startWeb(Loopback loopback) throws IOException {
        for (Family family : plan.web()) {
            web.add(
                    family,
                    secrets.web(),
                    mail.door(OfficePlan.RELAY).orElseThrow(),
                    plan.sites().getFirst().account(),
                    loopback);
        }
    }

    /** The printer's plan with the server it sends through. */
    private PrinterPlan complete(PlannedDevice device) {
        Door door = mail.door(device.sendsThrough()).orElseThrow();
        Map<MailSetting, String> settings = new EnumMap<>(MailSetting.class);
        settings.putAll(device.printer().settings());
        settings.put(MailSetting.SMTP_HOST, door.address().getHostAddress());
        settings.put(MailSetting.SMTP_PORT, Integer.toString(door.port()));
        settings.put(MailSetting.SMTP_SECURITY, security(door.plan().security()));
        settings.put(MailSetting.SMTP_AUTH, "none");
        if (door.plan().security() != TransportSecurity.NONE) {
            String account = plan.site(device.site()).account();
            settings.put(MailSetting.SMTP_AUTH, "auto");
            settings.put(MailSetting.SMTP_USER, account);
            settings.put(
                    MailSetting.SMTP_PASSWORD,
                    String.valueOf(secrets.accounts().get(account).reveal()));
        }
        return device.printer().beginningWith(settings);
    }

    private static String security(TransportSecurity security) {
        return switch (security) {
            case NONE -> "off";
            case STARTTLS -> "starttls";
            case IMPLICIT_TLS -> "implicit";
        };
    }
}
