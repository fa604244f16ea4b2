package org.fleetmail.simulator.fault;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.device.setting.MailSetting;

/** A way in which a simulated printer misbehaves. Each is known from real devices or agents. */
public sealed interface Fault {
    /** Gives no answer to anything, as a printer that is off. */
    record Silent() implements Fault {}

    /** Answers late, as a printer that wakes up. */
    record Slow(Duration by) implements Fault {}

    /** Says noError to a SET and keeps the old value. @param settings which ones; empty: all */
    record Lying(SortedSet<MailSetting> settings) implements Fault {
        public Lying(Collection<MailSetting> settings) {
            this(new TreeSet<>(settings));
        }

        /** Whether a SET of a setting is a lie. */
        public boolean about(MailSetting setting) {
            return settings.isEmpty() || settings.contains(setting);
        }
    }

    /** Answers every SET with notWritable (v1: noSuchName). */
    record ReadOnly() implements Fault {}

    /** Answers a SET with wrongValue (v1: badValue). @param settings of which ones; empty: all */
    record RefusesValue(SortedSet<MailSetting> settings) implements Fault {
        public RefusesValue(Collection<MailSetting> settings) {
            this(new TreeSet<>(settings));
        }

        /** Whether every value of a setting is refused. */
        public boolean about(MailSetting setting) {
            return settings.isEmpty() || settings.contains(setting);
        }
    }

    /** Answers every SET with commitFailed (v1: genErr) after it has changed the first object of the request. */
    record CommitFailed() implements Fault {}

    /** Restarts after each SET it has answered and is silent meanwhile; then its engine boots count is one more. */
    record Reboots(Duration silentFor) implements Fault {}

    /** Its communities and passphrases are other ones than everybody thinks. */
    record WrongCommunity() implements Fault {}

    /** Sends every answer twice. */
    record Duplicates() implements Fault {}

    /** Every {@code nth} answer is lost on the way. @param nth 1 or more; 1: all */
    record LosesEvery(int nth) implements Fault {}

    /**
     * Does not change several objects at once: it goes through a SET in its order, refuses the SMTP port with notWritable
     * and leaves changed what stood before it in the same request, as net-snmp's {@code pass_persist} does.
     */
    record Partial() implements Fault {}

    /** Reports another serial number than the fleet knows, as after an address was given to another device. */
    record OtherSerial() implements Fault {}

    /** Says another mail server in its second object for it, where its model has two. */
    record OldTwin() implements Fault {}

    /** Sleeps deeply at the beginning and has to be woken (web interfaces). */
    record Asleep() implements Fault {}

    /** Keeps another value than it was given: the port one higher (web interfaces). */
    record WrongValue() implements Fault {}

    /** How the fault is called in a faults file. */
    default String id() {
        return switch (this) {
            case Silent f -> "silent";
            case Slow f -> "slow";
            case Lying f -> "lying";
            case ReadOnly f -> "read-only";
            case RefusesValue f -> "refuses-value";
            case CommitFailed f -> "commit-failed";
            case Reboots f -> "reboots";
            case WrongCommunity f -> "wrong-community";
            case Duplicates f -> "duplicates";
            case LosesEvery f -> "loses-every";
            case Partial f -> "partial";
            case OtherSerial f -> "other-serial";
            case OldTwin f -> "old-twin";
            case Asleep f -> "asleep";
            case WrongValue f -> "wrong-value";
        };
    }

    /** What it does, for people. */
    default Sentence title() {
        Object[] facts = switch (this) {
            case Slow(Duration by) -> new Object[] {by.toMillis()};
            case Reboots(Duration silentFor) -> new Object[] {silentFor.toMillis()};
            case LosesEvery(int nth) -> new Object[] {nth};
            default -> new Object[0];
        };
        return Sentence.of(Fault.class, id(), facts);
    }

    /** The fault of an identity with its usual numbers: slow by 0.7 s, every 3rd lost, silent for 1.5 s. */
    static Optional<Fault> named(String id) {
        return Optional.ofNullable(
                switch (id) {
                    case "silent" -> new Silent();
                    case "slow" -> new Slow(Duration.ofMillis(700));
                    case "lying" -> new Lying(new TreeSet<>());
                    case "read-only" -> new ReadOnly();
                    case "refuses-value" -> new RefusesValue(new TreeSet<>());
                    case "commit-failed" -> new CommitFailed();
                    case "reboots" -> new Reboots(Duration.ofMillis(1500));
                    case "wrong-community" -> new WrongCommunity();
                    case "duplicates" -> new Duplicates();
                    case "loses-every" -> new LosesEvery(3);
                    case "partial" -> new Partial();
                    case "other-serial" -> new OtherSerial();
                    case "old-twin" -> new OldTwin();
                    case "asleep" -> new Asleep();
                    case "wrong-value" -> new WrongValue();
                    default -> null;
                });
    }

    /** Identities of all faults. */
    static SortedSet<String> ids() {
        return new TreeSet<>(List.of(
                "silent",
                "slow",
                "lying",
                "read-only",
                "refuses-value",
                "commit-failed",
                "reboots",
                "wrong-community",
                "duplicates",
                "loses-every",
                "partial",
                "other-serial",
                "old-twin",
                "asleep",
                "wrong-value"));
    }
}
