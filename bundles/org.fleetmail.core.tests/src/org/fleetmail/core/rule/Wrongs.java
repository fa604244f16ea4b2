package org.fleetmail.core.rule;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fleetmail.core.query.DefaultCredentials;
import org.fleetmail.model.Device;
import org.fleetmail.model.DeviceGroup;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Mechanism;
import org.fleetmail.model.Policy;
import org.fleetmail.model.SnmpVersion;
import org.fleetmail.model.Suppression;
import org.fleetmail.model.TransportSecurity;

/** Every way in which a fleet can be wrong, as one of our rules sees it. */
final class Wrongs {
    private static final FleetFactory MAKE = FleetFactory.eINSTANCE;

    private Wrongs() {}

    /**
     * One thing that is wrong.
     *
     * @param does what makes it so
     * @param rule which rule notices it
     * @param element at which element
     * @param fixed whether a fix is offered, which then mends it
     */
    record Wrong(String name, Consumer<Fleet> does, String rule, String element, boolean fixed) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Wrong wrong(String name, Consumer<Fleet> does, String rule, String element) {
        return new Wrong(name, does, rule, element, false);
    }

    private static Wrong mendable(String name, Consumer<Fleet> does, String rule, String element) {
        return new Wrong(name, does, rule, element, true);
    }

    static Stream<Wrong> all() {
        return Stream.of(endpoints(), accounts(), devices(), access(), sites(), templates(), queries(), identities())
                .flatMap(some -> some);
    }

    private static Stream<Wrong> endpoints() {
        String id = "submission";
        return Stream.of(
                wrong("no host", f -> endpoint(f).setHost(" "), "endpoint.no-host", id),
                wrong("a web page for a host", f -> endpoint(f).setHost("https://mail.example.com/"), "host.form", id),
                mendable("port 0", f -> endpoint(f).setPort(0), "endpoint.port-range", id),
                mendable("port 65536", f -> endpoint(f).setPort(65536), "endpoint.port-range", id),
                mendable("465 with STARTTLS", f -> endpoint(f).setPort(465), "endpoint.port-security", id),
                mendable(
                        "587 with implicit TLS",
                        f -> secure(f, TransportSecurity.IMPLICIT_TLS),
                        "endpoint.port-security",
                        id),
                mendable("465 in clear", f -> inClear(f, 465), "endpoint.port-security", id),
                mendable(
                        "submission on 25",
                        f -> unblocked(f).getEndpoints().getFirst().setPort(25),
                        "endpoint.submission-port",
                        id),
                mendable("25 where it is blocked", f -> endpoint(f).setPort(25), "endpoint.port-25-blocked", id),
                mendable("login in clear", f -> secure(f, TransportSecurity.NONE), "endpoint.login-in-clear", id),
                wrong("pin", f -> endpoint(f).getPinnedSha256().add("ab:cd"), "endpoint.pin", id));
    }

    private static Stream<Wrong> accounts() {
        String id = "scan";
        return Stream.of(
                mendable("no address", f -> f.getAccounts().getFirst().setAddress(null), "account.no-address", id),
                mendable("no outgoing", f -> f.getAccounts().getFirst().setOutgoing(null), "account.no-outgoing", id),
                wrong("no secret", f -> f.getAccounts().getFirst().setSecret(""), "account.no-secret", id),
                wrong("no secret for PLAIN", Wrongs::plainWithoutSecret, "account.no-secret", id),
                wrong(
                        "POP before SMTP",
                        f -> f.getAccounts().getFirst().setPopBeforeSmtp(true),
                        "account.pop-before-smtp",
                        id),
                mendable(
                        "waits too long",
                        f -> f.getAccounts().getFirst().setPopBeforeSmtpWait(61),
                        "account.wait-range",
                        id));
    }

    private static Stream<Wrong> devices() {
        String id = "dev-1";
        return Stream.of(
                wrong("no address", f -> first(f).setAddress(null), "device.no-address", id),
                wrong("an octet of 999", f -> first(f).setAddress("192.0.2.999"), "host.form", id),
                wrong("no profile", f -> first(f).setProfile(null), "device.no-profile", id),
                mendable("no account", f -> first(f).setAccount(null), "device.no-account", id),
                wrong(
                        "factory community",
                        f -> DefaultCredentials.COMMUNITY.note(first(f), true),
                        "device.default-credentials",
                        id),
                wrong(
                        "factory password",
                        f -> DefaultCredentials.PASSWORD.note(first(f), true),
                        "device.default-credentials",
                        id),
                wrong("same address", f -> first(f).setAddress("10.0.0.2 "), "device.duplicate-address", id),
                wrong("same serial", f -> first(f).setSerial("u638852"), "device.duplicate-serial", id),
                wrong("same MAC", Wrongs::sameMac, "device.duplicate-mac", id));
    }

    private static Stream<Wrong> access() {
        String id = "dev-1";
        return Stream.of(
                mendable("port", f -> first(f).getSnmp().setPort(0), "access.range", id),
                mendable("time-out", f -> first(f).getSnmp().setTimeoutMillis(99), "access.range", id),
                mendable("retries", f -> first(f).getSnmp().setRetries(6), "access.range", id),
                wrong("fingerprint of a device", Wrongs::badFingerprint, "access.pin", id),
                wrong("no community", f -> first(f).getSnmp().setReadCommunity(null), "snmp.incomplete", id),
                wrong("v3 without user", f -> first(f).getSnmp().setVersion(SnmpVersion.V3), "snmp.incomplete", id),
                wrong("v3 without passphrase", Wrongs::v3WithoutPassphrase, "snmp.incomplete", id));
    }

    private static Stream<Wrong> sites() {
        return Stream.of(
                wrong("time zone", f -> f.getSites().getFirst().setTimeZone("Tokyo"), "site.time-zone", "tokyo"),
                mendable("old time zone", f -> f.getSites().getFirst().setTimeZone("JST"), "site.time-zone", "tokyo"),
                mendable("nobody at once", f -> f.getSites().getFirst().setParallel(0), "site.parallel", "tokyo"),
                wrong("no prefix", f -> f.getSites().getFirst().getSubnets().add("192.0.2.0"), "site.subnet", "tokyo"),
                wrong(
                        "bits behind the prefix",
                        f -> f.getSites().getFirst().getSubnets().add("192.0.2.1/24"),
                        "site.subnet",
                        "tokyo"),
                wrong(
                        "prefix too long",
                        f -> f.getSites().getFirst().getSubnets().add("192.0.2.0/33"),
                        "site.subnet",
                        "tokyo"),
                wrong(
                        "no address",
                        f -> f.getSites().getFirst().getSubnets().add("999.0.2.0/24"),
                        "site.subnet",
                        "tokyo"),
                wrong(
                        "a name",
                        f -> f.getSites().getFirst().getSubnets().add("example.com/24"),
                        "site.subnet",
                        "tokyo"),
                wrong("IPv6", f -> f.getSites().getFirst().getSubnets().add("2001:db8:::/32"), "site.subnet", "tokyo"));
    }

    private static Stream<Wrong> templates() {
        return Stream.of(
                mendable(
                        "cycle",
                        f -> f.getTemplates()
                                .getFirst()
                                .setBasedOn(f.getTemplates().getFirst()),
                        "template.cycle",
                        "to-587"),
                mendable(
                        "rollout of nothing",
                        f -> f.getRollouts().getFirst().setTemplate(null),
                        "rollout.no-template",
                        "to-587-now"),
                mendable(
                        "too many at once",
                        f -> f.getRollouts().getFirst().setParallel(257),
                        "rollout.range",
                        "to-587-now"),
                mendable(
                        "a model before its first failure",
                        f -> f.getRollouts().getFirst().setStopModelAfterFailures(-1),
                        "rollout.range",
                        "to-587-now"),
                mendable(
                        "never stops",
                        f -> f.getRollouts().getFirst().setStopAfterFailures(0),
                        "rollout.range",
                        "to-587-now"));
    }

    private static Stream<Wrong> queries() {
        return Stream.of(
                wrong(
                        "rollout",
                        f -> f.getRollouts().getFirst().setSelection("(site:tokyo"),
                        "query.syntax",
                        "to-587-now"),
                wrong("group", Wrongs::groupWithMistake, "query.syntax", "group"),
                wrong("suppression", f -> suppress(f, "x", "", "tomorrow"), "policy.suppression-date", "policy"));
    }

    private static Stream<Wrong> identities() {
        return Stream.of(
                mendable("same identity", f -> f.getDevices().getLast().setId("dev-1"), "id.invalid", "dev-1"),
                mendable("no identity", f -> first(f).setId(null), "id.invalid", ""),
                mendable("dangling", f -> f.getAccounts().removeFirst(), "reference.dangling", "dev-1"));
    }

    static Endpoint endpoint(Fleet fleet) {
        return fleet.getEndpoints().getFirst();
    }

    static Device first(Fleet fleet) {
        return fleet.getDevices().getFirst();
    }

    static Fleet unblocked(Fleet fleet) {
        fleet.getSites().getFirst().setPort25Blocked(false);
        return fleet;
    }

    static void secure(Fleet fleet, TransportSecurity security) {
        endpoint(fleet).setTransportSecurity(security);
    }

    private static void inClear(Fleet fleet, int port) {
        endpoint(fleet).setPort(port);
        secure(fleet, TransportSecurity.NONE);
    }

    private static void plainWithoutSecret(Fleet fleet) {
        fleet.getAccounts().getFirst().setUserName(null);
        fleet.getAccounts().getFirst().setSecret(null);
        fleet.getAccounts().getFirst().setMechanism(Mechanism.PLAIN);
    }

    private static void sameMac(Fleet fleet) {
        first(fleet).setMac("00-80-77-AA-BB-CC");
        fleet.getDevices().getLast().setMac("008077aabbcc");
    }

    private static void badFingerprint(Fleet fleet) {
        first(fleet).setWeb(MAKE.createWebAccess());
        first(fleet).getWeb().setPinnedSha256("ab:cd");
    }

    private static void v3WithoutPassphrase(Fleet fleet) {
        first(fleet).getSnmp().setVersion(SnmpVersion.V3);
        first(fleet).getSnmp().setSecurityName("fleetmail");
        first(fleet).getSnmp().setAuthSecret("auth");
    }

    private static void groupWithMistake(Fleet fleet) {
        DeviceGroup group = MAKE.createDeviceGroup();
        group.setId("group");
        group.setQuery("colour:red");
        fleet.getGroups().add(group);
    }

    static void suppress(Fleet fleet, String rule, String element, String until) {
        Suppression suppression = MAKE.createSuppression();
        suppression.setRule(rule);
        suppression.setElement(element);
        suppression.setUntil(until);
        Policy policy = MAKE.createPolicy();
        policy.setId("policy");
        policy.getSuppressions().add(suppression);
        fleet.getPolicies().add(policy);
    }
}
