package org.fleetmail.core.internal.rule;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetmail.core.fleet.Templates;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.MailTemplate;

/** Who uses what in a fleet. */
final class Uses {
    private Uses() {}

    /** Where a device hands in mail: as its template says, else as its account says. */
    static Optional<Endpoint> outgoing(Device device) {
        Stream<MailTemplate> templates =
                device.getTemplate() == null ? Stream.empty() : Templates.lineage(device.getTemplate());
        return templates
                .map(MailTemplate::getEndpoint)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(device.getAccount()).map(Account::getOutgoing));
    }

    /** Whether an account logs in: it names a mechanism, or has a name or secret to log in with. */
    static boolean logsIn(Account account) {
        return switch (account.getMechanism()) {
            case NONE -> false;
            case AUTO -> !Labels.blank(account.getUserName()) || !Labels.blank(account.getSecret());
            default -> true;
        };
    }

    /** Accounts that log in at an endpoint, be it to send or to fetch. */
    static List<Account> logins(Fleet fleet, Endpoint endpoint) {
        return fleet.getAccounts().stream()
                .filter(account -> account.getIncoming() == endpoint && !Labels.blank(account.getSecret())
                        || account.getOutgoing() == endpoint && logsIn(account))
                .toList();
    }
}
