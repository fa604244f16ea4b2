package org.fleetmail.simulator;

import java.util.List;
import java.util.SplittableRandom;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.simulator.fault.Faults;
import org.fleetmail.simulator.fault.MailFault;
import org.fleetmail.simulator.mail.Certificates;
import org.fleetmail.simulator.mail.MailListenerPlan;
import org.fleetmail.simulator.web.Family;

/**
 * What a virtual office shall consist of. The same plan gives the same office each time, apart from addresses, ports and
 * certificates.
 *
 * @param name name of its fleet
 * @param sites offices
 * @param devices printers
 * @param mail ways into its mail server
 * @param web families of printers that are reached by their web interface, one of each
 * @param seed what chance is drawn from: secrets, and in which order addresses are tried
 */
public record OfficePlan(
        String name,
        List<PlannedSite> sites,
        List<PlannedDevice> devices,
        List<MailListenerPlan> mail,
        List<Family> web,
        long seed) {
    /** Greatest number of printers. */
    public static final int MAX_DEVICES = 10_000;

    /** Identity of the listener in clear, the one of the past. */
    public static final String RELAY = "relay-25";

    /** Identity of the listener with STARTTLS. */
    public static final String SUBMISSION = "submission-587";

    /** Identity of the listener with implicit TLS. */
    public static final String SUBMISSIONS = "submissions-465";

    /** Identity of the listener whose certificate has ended. */
    public static final String OLD_SUBMISSION = "old-submission-2587";

    public OfficePlan {
        sites = List.copyOf(sites);
        devices = List.copyOf(devices);
        mail = List.copyOf(mail);
        web = List.copyOf(web);
    }

    /** An office without web interfaces. */
    public OfficePlan(
            String name, List<PlannedSite> sites, List<PlannedDevice> devices, List<MailListenerPlan> mail, long seed) {
        this(name, sites, devices, mail, List.of(), seed);
    }

    /** Two dozen printers in Tokyo and Osaka, one of them stubborn, one silent, one already right. */
    public static OfficePlan demo(long seed) {
        return DemoOffice.plan(seed);
    }

    /**
     * Any number of printers.
     *
     * @param devices 0 to {@value #MAX_DEVICES}
     * @param faults their faults, and the mail server's
     */
    public static OfficePlan of(int devices, Faults faults, long seed) {
        if (devices < 0 || devices > MAX_DEVICES) {
            throw new IllegalArgumentException("0 to " + MAX_DEVICES + " printers, not " + devices);
        }
        return ManyPrinters.plan(devices, seed).with(faults);
    }

    /** The same with these faults instead of any others of the printers and listeners they are about. */
    public OfficePlan with(Faults faults) {
        SplittableRandom random = new SplittableRandom(seed);
        List<PlannedDevice> faulty = devices.stream()
                .map(device -> {
                    var its = faults.of(device.printer().id(), random);
                    return its.isEmpty() ? device : device.with(its);
                })
                .toList();
        List<MailListenerPlan> doors = mail.stream()
                .map(listener -> faults.ofMail(listener.id()).stream().reduce(listener, OfficePlan::with, (a, b) -> b))
                .toList();
        return new OfficePlan(name, sites, faulty, doors, web, seed);
    }

    /** The same with one printer of each family that is reached by its web interface. */
    public OfficePlan withWebPrinters() {
        return new OfficePlan(name, sites, devices, mail, List.of(Family.values()), seed);
    }

    /** The site of an identity. */
    PlannedSite site(String id) {
        return sites.stream().filter(site -> site.id().equals(id)).findFirst().orElseThrow();
    }

    private static MailListenerPlan with(MailListenerPlan listener, MailFault fault) {
        return switch (fault) {
            case NO_STARTTLS -> listener.hidingStartTls();
            case EXPIRED_CERTIFICATE -> listener.showing(Certificates.EXPIRED);
            case CERTIFICATE_ENDS_SOON -> listener.showing(Certificates.ENDS_SOON);
            case WRONG_HOST -> listener.showing(Certificates.WRONG_HOST);
        };
    }

    /** The usual ways in: 25 in clear, 587 with STARTTLS, 465 with implicit TLS, and one whose certificate has ended. */
    static List<MailListenerPlan> usualMail() {
        return List.of(
                MailListenerPlan.of(RELAY, 25, TransportSecurity.NONE),
                MailListenerPlan.of(SUBMISSION, 587, TransportSecurity.STARTTLS),
                MailListenerPlan.of(SUBMISSIONS, 465, TransportSecurity.IMPLICIT_TLS),
                MailListenerPlan.of(OLD_SUBMISSION, 2587, TransportSecurity.STARTTLS)
                        .showing(Certificates.EXPIRED));
    }
}
