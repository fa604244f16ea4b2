package org.fleetmail.client.provider;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetmail.client.decision.Wish;
import org.fleetmail.client.provider.MailProvider.Deadline;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;

/**
 * Whom the end of something hits.
 *
 * @param provider whose
 * @param deadline what ends, and when
 * @param accounts accounts that use it
 * @param devices printers that send with such an account
 */
public record DeadlineHit(MailProvider provider, Deadline deadline, List<Account> accounts, List<Device> devices) {
    public DeadlineHit {
        accounts = List.copyOf(accounts);
        devices = List.copyOf(devices);
    }

    /** Every deadline that hits somebody of a fleet, in the order of providers. */
    public static List<DeadlineHit> of(Fleet fleet, MailProviders providers) {
        return providers.all().stream()
                .flatMap(provider -> provider.deadlines().stream().map(deadline -> of(fleet, provider, deadline)))
                .filter(hit -> !hit.accounts().isEmpty())
                .toList();
    }

    private static DeadlineHit of(Fleet fleet, MailProvider provider, Deadline deadline) {
        List<Account> accounts = fleet.getAccounts().stream()
                .filter(account -> isHit(account, provider, deadline))
                .toList();
        List<Device> devices = fleet.getDevices().stream()
                .filter(device -> accounts.contains(device.getAccount()))
                .toList();
        return new DeadlineHit(provider, deadline, accounts, devices);
    }

    private static boolean isHit(Account account, MailProvider provider, Deadline deadline) {
        return Stream.of(account.getOutgoing(), account.getIncoming())
                .flatMap(endpoint -> Optional.ofNullable(endpoint).stream())
                .filter(endpoint -> isAt(endpoint, provider))
                .flatMap(endpoint -> Wish.of(account, endpoint).stream())
                .anyMatch(wish -> deadline.on().contains(wish.protocol())
                        && deadline.logins().contains(wish.login()));
    }

    private static boolean isAt(Endpoint endpoint, MailProvider provider) {
        return endpoint.getHost() != null && provider.runs(endpoint.getHost());
    }
}
