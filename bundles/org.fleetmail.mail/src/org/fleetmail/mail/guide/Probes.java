package org.fleetmail.mail.guide;

import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.mail.account.AccountReport;
import org.fleetmail.mail.account.MailAccount;

/** What the guide finds out by itself. */
public interface Probes {
    /** How a server answers. */
    EndpointObservation observe(EndpointTarget target);

    /** Whether something takes connections there. */
    boolean listens(String host, int port);

    /** Logs in on every side of an account; nothing is sent. */
    AccountReport logIn(MailAccount account);
}
