package org.fleetmail.simulator.printer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.simulator.fault.Fault;
import org.snmp4j.Target;
import org.snmp4j.smi.UdpAddress;

/** Printers and a manager for one test. */
final class PrinterRoom {
    static final PrinterAccess ACCESS = new PrinterAccess(
            Secret.of("look"), Secret.of("change"), "admin", Secret.of("authenticate me"), Secret.of("hide it all"));
    static final DeviceProfile EXAMPLE =
            ProfileCatalog.shipped().find("example-simulated").orElseThrow();
    static final DeviceProfile OLD_EXAMPLE =
            ProfileCatalog.shipped().find("example-old-simulated").orElseThrow();
    static final DeviceProfile BROTHER =
            ProfileCatalog.shipped().find("brother").orElseThrow();

    private final SimulatedPrinters printers;
    private final Manager manager = new Manager(ACCESS);

    PrinterRoom() {
        try {
            printers = new SimulatedPrinters();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Manager manager() {
        return manager;
    }

    static PrinterPlan plan(DeviceProfile profile, Fault... faults) {
        Map<MailSetting, String> settings = Map.of(
                MailSetting.SMTP_HOST, "old.example.com",
                MailSetting.SMTP_PORT, "25",
                MailSetting.SMTP_SENDER, "scan@example.com");
        return new PrinterPlan(
                "room-1", profile, profile.maker() + " 1000", "SIM-0001", "2F", settings, Set.of(), List.of(faults));
    }

    SimulatedPrinter start(PrinterPlan plan) {
        try {
            return printers.add(plan, ACCESS, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SimulatedPrinter example(Fault... faults) {
        return start(plan(EXAMPLE, faults));
    }

    static String oid(DeviceProfile profile, MailSetting setting) {
        return profile.mapping(setting).orElseThrow().object().oid();
    }

    static String oid(MailSetting setting) {
        return oid(EXAMPLE, setting);
    }

    static Target<UdpAddress> reader() {
        return Manager.v2c(ACCESS.readCommunity());
    }

    static Target<UdpAddress> writer() {
        return Manager.v2c(ACCESS.writeCommunity());
    }

    void close() {
        manager.stop();
        try {
            printers.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
