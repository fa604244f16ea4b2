package org.fleetmail.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.fleetmail.core.secret.MemorySecrets;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.simulator.printer.PrinterAccess;

/** The secrets of one virtual office and the names under which its fleet refers to them. */
final class OfficeSecrets {
    static final String READ = "simulated/snmp-read";
    static final String WRITE = "simulated/snmp-write";
    static final String AUTH = "simulated/snmp-auth";
    static final String PRIV = "simulated/snmp-priv";
    static final String WEB = "simulated/web-admin";
    static final String USER = "fleetmail";

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 14;

    private final SplittableRandom random;
    private final MemorySecrets kept = new MemorySecrets();
    private final Map<String, Secret> accounts = new LinkedHashMap<>();
    private final PrinterAccess access;
    private final Secret web;

    OfficeSecrets(OfficePlan plan) {
        random = new SplittableRandom(plan.seed());
        access = new PrinterAccess(made(READ), made(WRITE), USER, made(AUTH), made(PRIV));
        plan.sites().forEach(site -> accounts.put(site.account(), made(account(site))));
        web = plan.web().isEmpty() ? random() : made(WEB);
    }

    /** Name of the password of a site's account. */
    static String account(PlannedSite site) {
        return "simulated/mail-" + site.id();
    }

    private Secret made(String name) {
        Secret secret = random();
        kept.keep(name, secret);
        return secret;
    }

    private Secret random() {
        StringBuilder text = new StringBuilder("sim-");
        random.ints(LENGTH, 0, LETTERS.length()).forEach(index -> text.append(LETTERS.charAt(index)));
        return Secret.of(text);
    }

    PrinterAccess access() {
        return access;
    }

    /** Password of the administrator of web interfaces. */
    Secret web() {
        return web;
    }

    /** Access that nobody knows. */
    PrinterAccess otherAccess() {
        return new PrinterAccess(random(), random(), USER, random(), random());
    }

    /** Passwords by user name. */
    Map<String, Secret> accounts() {
        return Map.copyOf(accounts);
    }

    Secrets all() {
        return kept;
    }
}
