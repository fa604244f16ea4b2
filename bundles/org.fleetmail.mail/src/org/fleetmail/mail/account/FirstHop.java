package org.fleetmail.mail.account;

import java.util.Optional;
import org.fleetmail.mail.trace.Hop;
import org.fleetmail.mail.trace.HopSecurity;
import org.fleetmail.mail.trace.ReceivedTrace;

/** How a message came to the first server that can be believed; what is below its line the sender may have invented. */
public final class FirstHop {
    private FirstHop() {}

    /** That hop; empty where the message has no line of a server of ours. */
    public static Optional<Hop> of(ReceivedTrace trace) {
        return trace.hops().stream().filter(hop -> !hop.forgeable()).findFirst();
    }

    /** Whether its Received line proves TLS. */
    public static boolean encrypted(ReceivedTrace trace) {
        return of(trace).filter(hop -> hop.security() == HopSecurity.PROVEN).isPresent();
    }
}
