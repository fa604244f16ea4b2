package org.fleetmail.simulator.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.simulator.fault.Fault;

/**
 * What a simulated printer remembers: its settings, its one administrator session, failed logins, sleep. Three wrong
 * passwords lock its login for five minutes, as is known of Konica Minolta's.
 */
final class PrinterMemory {
    /** What a stored password reads as. */
    static final String MASK = "********";

    private static final int MOST_FAILURES = 3;
    private static final Duration LOCKED = Duration.ofMinutes(5);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final WebPrinterPlan plan;
    private final Clock clock;
    private final SortedMap<MailSetting, String> settings = new TreeMap<>();
    private String session = "";
    private int failures;
    private int attempts;
    private Instant lockedUntil = Instant.MIN;
    private Instant silentUntil = Instant.MIN;
    private boolean asleep;

    PrinterMemory(WebPrinterPlan plan, Clock clock) {
        this.plan = plan;
        this.clock = clock;
        this.asleep = plan.has(Fault.Asleep.class);
        settings.putAll(plan.settings());
    }

    /** What came of a login. */
    enum Entrance {
        IN,
        REJECTED,
        LOCKED,
        BUSY
    }

    WebPrinterPlan plan() {
        return plan;
    }

    String serial() {
        return plan.has(Fault.OtherSerial.class) ? plan.serial() + "-OTHER" : plan.serial();
    }

    /** A value nobody guesses. */
    static String random() {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    synchronized Entrance logIn(String user, String password) {
        attempts++;
        if (clock.instant().isBefore(lockedUntil)) {
            return Entrance.LOCKED;
        }
        if (!isRight(user, password)) {
            failures++;
            lockedUntil = failures >= MOST_FAILURES ? clock.instant().plus(LOCKED) : lockedUntil;
            return Entrance.REJECTED;
        }
        if (!session.isEmpty()) {
            return Entrance.BUSY;
        }
        failures = 0;
        session = random();
        return Entrance.IN;
    }

    boolean isRight(String user, String password) {
        byte[] right = plan.password().reveal(StandardCharsets.UTF_8);
        return user.equals(plan.user())
                && !plan.has(Fault.WrongCommunity.class)
                && MessageDigest.isEqual(right, password.getBytes(StandardCharsets.UTF_8));
    }

    synchronized String session() {
        return session;
    }

    synchronized boolean isIn(String id) {
        return !session.isEmpty() && session.equals(id);
    }

    synchronized void logOut() {
        session = "";
    }

    /** Somebody logs in at the panel. */
    synchronized void occupy() {
        session = random();
    }

    /** Failed and successful attempts to log in so far. */
    synchronized int attempts() {
        return attempts;
    }

    synchronized boolean asleep() {
        return asleep;
    }

    synchronized void wake() {
        asleep = false;
    }

    /** Whether it restarts, or is off. */
    synchronized boolean silent() {
        return plan.has(Fault.Silent.class) || clock.instant().isBefore(silentUntil);
    }

    synchronized String shown(MailSetting setting) {
        String value = settings.getOrDefault(setting, "");
        return setting.isSecret() && !value.isEmpty() ? MASK : value;
    }

    /** What it has, secrets too. */
    synchronized Map<MailSetting, String> settings() {
        return Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /** Saves; false where it refuses. An empty password keeps the one it has. */
    synchronized boolean save(SortedMap<MailSetting, String> values) {
        if (plan.has(Fault.ReadOnly.class) || refuses(values)) {
            return false;
        }
        for (Entry<MailSetting, String> value : values.entrySet()) {
            boolean breaks = plan.has(Fault.Partial.class) && value.getKey() == MailSetting.SMTP_SECURITY;
            if (breaks) {
                return false;
            }
            keep(value.getKey(), value.getValue());
        }
        plan.fault(Fault.Reboots.class).ifPresent(this::reboot);
        return true;
    }

    private boolean refuses(SortedMap<MailSetting, String> values) {
        return plan.fault(Fault.RefusesValue.class)
                .filter(fault -> values.entrySet().stream()
                        .anyMatch(value -> fault.about(value.getKey())
                                && !value.getValue().equals(settings.getOrDefault(value.getKey(), ""))))
                .isPresent();
    }

    private void keep(MailSetting setting, String value) {
        boolean lies = plan.fault(Fault.Lying.class)
                .filter(fault -> fault.about(setting))
                .isPresent();
        if (lies || setting.isSecret() && value.isEmpty()) {
            return;
        }
        boolean off = plan.has(Fault.WrongValue.class)
                && setting == MailSetting.SMTP_PORT
                && !value.equals(settings.get(setting));
        settings.put(setting, off ? Integer.toString(Integer.parseInt(value) + 1) : value);
    }

    private void reboot(Fault.Reboots fault) {
        session = "";
        silentUntil = clock.instant().plus(fault.silentFor());
    }

    /** How long it lets one wait for an answer. */
    Duration delay() {
        return plan.fault(Fault.Slow.class).map(Fault.Slow::by).orElse(Duration.ZERO);
    }
}
