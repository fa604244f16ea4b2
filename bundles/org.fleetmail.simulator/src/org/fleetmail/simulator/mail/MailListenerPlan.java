package org.fleetmail.simulator.mail;

import org.fleetmail.model.TransportSecurity;

/**
 * One way to reach the simulated mail server.
 *
 * @param id identity, used for the endpoint in the fleet file and in a faults file
 * @param port the port the story needs, 1 to 65535, for example 587; taken where this process may
 * @param fallbackPort the port where it may not, for example 10587
 * @param security how connections are protected: NONE never offers STARTTLS
 * @param certificates which certificate is shown
 * @param hidesStartTls fault: STARTTLS is neither offered nor accepted although {@code security} says so
 */
public record MailListenerPlan(
        String id,
        int port,
        int fallbackPort,
        TransportSecurity security,
        Certificates certificates,
        boolean hidesStartTls) {
    /** A listener without faults. */
    public static MailListenerPlan of(String id, int port, TransportSecurity security) {
        return new MailListenerPlan(id, port, 10_000 + port, security, Certificates.GOOD, false);
    }

    /** The same with another certificate. */
    public MailListenerPlan showing(Certificates other) {
        return new MailListenerPlan(id, port, fallbackPort, security, other, hidesStartTls);
    }

    /** The same without STARTTLS. */
    public MailListenerPlan hidingStartTls() {
        return new MailListenerPlan(id, port, fallbackPort, security, certificates, true);
    }
}
