package org.fleetmail.client.provider;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.client.matrix.Wording;
import org.fleetmail.model.TransportSecurity;

/**
 * What was known of a mail provider on a day.
 *
 * @param id short name
 * @param name for people
 * @param source where the facts come from
 * @param date of the source; old facts are history, not advice
 * @param popOverSsl whether receiving over SSL was offered
 * @param smtpOverSsl whether sending over SSL was offered
 * @param servers its servers, where the source names them
 * @param access ways in that the source names with port and method
 * @param deadlines days on which something ends
 */
public record MailProvider(
        String id,
        Wording name,
        String source,
        LocalDate date,
        boolean popOverSsl,
        boolean smtpOverSsl,
        List<String> servers,
        List<Access> access,
        List<Deadline> deadlines) {
    public MailProvider {
        servers = List.copyOf(servers);
        access = List.copyOf(access);
        deadlines = List.copyOf(deadlines);
    }

    /** One way in. */
    public record Access(MailProtocol protocol, String host, int port, TransportSecurity method) {}

    /**
     * Something ends.
     *
     * @param date the day
     * @param on for which protocols
     * @param logins which logins are no longer accepted
     * @param text what happens
     * @param from identity of the source
     */
    public record Deadline(LocalDate date, Set<MailProtocol> on, Set<Login> logins, Wording text, String from) {
        public Deadline {
            on = Set.copyOf(on);
            logins = Set.copyOf(logins);
        }
    }

    /** Whether a server is one of its own. */
    public boolean runs(String host) {
        return servers.stream().anyMatch(host::equalsIgnoreCase)
                || access.stream().anyMatch(way -> way.host().equalsIgnoreCase(host));
    }
}
