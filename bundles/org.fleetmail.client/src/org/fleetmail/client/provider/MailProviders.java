package org.fleetmail.client.provider;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.client.internal.data.DataFile;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.client.matrix.Wording;

/** The providers our sources name. */
public record MailProviders(List<MailProvider> all) {
    public MailProviders {
        all = List.copyOf(all);
    }

    /** Those that come with the product. */
    public static MailProviders shipped() {
        return Shipped.ALL;
    }

    public Optional<MailProvider> find(String id) {
        return all.stream().filter(provider -> provider.id().equals(id)).findFirst();
    }

    private record File(String format, List<Entry> providers) {
        private MailProviders providerList() {
            return new MailProviders(providers.stream().map(Entry::provider).toList());
        }
    }

    private record Entry(
            String id,
            Wording name,
            String from,
            String date,
            boolean popOverSsl,
            boolean smtpOverSsl,
            List<String> servers,
            List<MailProvider.Access> access,
            List<DeadlineEntry> deadlines) {
        private MailProvider provider() {
            return new MailProvider(
                    id,
                    name,
                    from,
                    LocalDate.parse(date),
                    popOverSsl,
                    smtpOverSsl,
                    Objects.requireNonNullElse(servers, List.of()),
                    Objects.requireNonNullElse(access, List.of()),
                    Objects.requireNonNullElse(deadlines, List.<DeadlineEntry>of()).stream()
                            .map(DeadlineEntry::deadline)
                            .toList());
        }
    }

    private record DeadlineEntry(String date, Set<MailProtocol> on, Set<Login> logins, Wording text, String from) {
        private MailProvider.Deadline deadline() {
            return new MailProvider.Deadline(LocalDate.parse(date), on, logins, text, from);
        }
    }

    private static final class Shipped {
        private static final MailProviders ALL = new DataFile(MailProviders.class, "providers.yaml")
                .as(File.class)
                .providerList();
    }
}
