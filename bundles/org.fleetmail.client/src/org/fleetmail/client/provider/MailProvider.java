package org.fleetmail.client.provider;

import java.time.LocalDate;
import java.util.List;
import org.fleetmail.client.matrix.Wording;

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
 */
public record MailProvider(
        String id,
        Wording name,
        String source,
        LocalDate date,
        boolean popOverSsl,
        boolean smtpOverSsl,
        List<String> servers) {
    public MailProvider {
        servers = List.copyOf(servers);
    }
}
