package org.fleetmail.simulator;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Site;
import org.fleetmail.model.WebAccess;
import org.fleetmail.simulator.web.SimulatedWebPrinter;

/** Describes simulated web interfaces as devices of a fleet; their certificates count as agreed. */
final class WebDevices {
    private static final FleetFactory MODEL = FleetFactory.eINSTANCE;

    private final ProfileCatalog catalog = ProfileCatalog.shipped();

    Device device(SimulatedWebPrinter printer, Site site, Account account) {
        Device device = MODEL.createDevice();
        device.setId(printer.plan().id());
        device.setName("Web room 試用室 " + printer.plan().family().model());
        device.setAddress(printer.address().getAddress().getHostAddress());
        device.setMaker(
                catalog.find(printer.plan().family().profile()).orElseThrow().maker());
        device.setModel(printer.plan().family().model());
        device.setProfile(printer.plan().family().profile());
        device.getTags().addAll(List.of("simulated", "web"));
        device.setSite(site);
        device.setAccount(account);
        device.setWeb(access(printer));
        return device;
    }

    private static WebAccess access(SimulatedWebPrinter printer) {
        WebAccess access = MODEL.createWebAccess();
        access.setScheme(printer.plan().family().encrypted() ? "https" : "http");
        access.setPort(printer.address().getPort());
        access.setUserName(WebRoom.USER);
        access.setSecret(OfficeSecrets.WEB);
        printer.certificate().map(WebDevices::fingerprint).ifPresent(access::setPinnedSha256);
        return access;
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
