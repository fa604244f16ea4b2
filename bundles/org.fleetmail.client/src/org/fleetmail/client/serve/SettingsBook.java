package org.fleetmail.client.serve;

import java.util.List;
import java.util.Optional;
import org.fleetmail.client.account.HostName;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.account.MailServer;
import org.fleetmail.client.format.ClientFormats;
import org.fleetmail.client.format.ExportedFile;

/** Whose settings are given to whom. What is given has no password; it does not tell one person the login of another. */
record SettingsBook(List<MailAccount> accounts) {
    private static final int LONGEST_ADDRESS = 320;

    SettingsBook {
        accounts = List.copyOf(accounts);
    }

    /** For an address of ours its own settings, for another of our domains what is alike for everybody there. */
    Optional<byte[]> autoconfig(String address, String domain) {
        Optional<MailAccount> own = account(address);
        String wanted =
                own.map(MailAccount::domain).orElseGet(() -> domain(address).orElse(domain));
        List<MailAccount> told = own.map(List::of)
                .orElseGet(() -> accounts.stream()
                        .filter(account -> account.domain().equalsIgnoreCase(wanted) && isAlikeForAll(account))
                        .toList());
        return first("autoconfig-xml", told);
    }

    /** The settings of an address of ours. */
    Optional<byte[]> autodiscover(String address) {
        return first("outlook-autodiscover", account(address).stream().toList());
    }

    /** The settings of an address of ours. */
    Optional<byte[]> appleProfile(String address) {
        return first("apple-mobileconfig", account(address).stream().toList());
    }

    private static Optional<byte[]> first(String format, List<MailAccount> accounts) {
        return accounts.isEmpty()
                ? Optional.empty()
                : ClientFormats.find(format).orElseThrow().write(accounts).toOptional().stream()
                        .flatMap(List::stream)
                        .map(ExportedFile::content)
                        .findFirst();
    }

    private Optional<MailAccount> account(String address) {
        return accounts.stream()
                .filter(account -> account.address().equalsIgnoreCase(address))
                .findFirst();
    }

    private static Optional<String> domain(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 || address.length() > LONGEST_ADDRESS
                ? Optional.empty()
                : HostName.ascii(address.substring(at + 1));
    }

    /** Whether its logins follow from the address, so that they tell nothing of a person. */
    private static boolean isAlikeForAll(MailAccount account) {
        return account.incoming().filter(server -> follows(account, server)).isPresent()
                && account.outgoing().filter(server -> follows(account, server)).isPresent();
    }

    private static boolean follows(MailAccount account, MailServer server) {
        return !server.logsIn()
                || server.user().equals(account.address())
                || server.user().equals(account.localPart());
    }
}
