package org.fleetmail.simulator.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.fleetmail.core.text.Sentence;

/** A way in which a simulated mail server misbehaves. */
public enum MailFault {
    /** STARTTLS is neither offered nor accepted where it should be. */
    NO_STARTTLS,
    /** Its certificate ended yesterday. */
    EXPIRED_CERTIFICATE,
    /** Its certificate ends in twelve days. */
    CERTIFICATE_ENDS_SOON,
    /** Its certificate is made out to another host. */
    WRONG_HOST;

    /** How the fault is called in a faults file, for example {@code no-starttls}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it does, for people. */
    public Sentence title() {
        return Sentence.of(MailFault.class, id());
    }

    /** The fault of an identity. */
    public static Optional<MailFault> named(String id) {
        return Arrays.stream(values()).filter(fault -> fault.id().equals(id)).findFirst();
    }
}
