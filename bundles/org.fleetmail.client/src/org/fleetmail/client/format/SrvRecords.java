package org.fleetmail.client.format;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.account.MailServer;
import org.fleetmail.client.matrix.Wording;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.model.TransportSecurity;

/** DNS zone lines by which clients find the servers of a mail domain (RFC 6186, RFC 8314 section 5.1). */
final class SrvRecords implements ClientFormat {
    @Override
    public String id() {
        return "dns-srv";
    }

    @Override
    public Wording title() {
        return new Wording("SRV records for the zone of the mail domain", "メール ドメインのゾーンに加える SRV レコード");
    }

    @Override
    public Outcome<List<ExportedFile>> write(List<MailAccount> accounts) {
        return Unfit.unless(accounts, this::file, SrvRecords::unfit);
    }

    private static Optional<Trouble> unfit(MailAccount account) {
        return Unfit.address(account, account.incoming()).or(() -> Unfit.address(account, account.outgoing()));
    }

    private Outcome<List<ExportedFile>> file(List<MailAccount> accounts) {
        Set<String> lines = new LinkedHashSet<>();
        accounts.forEach(account -> Stream.of(account.outgoing(), account.incoming())
                .flatMap(Optional::stream)
                .map(server -> line(account.domain(), server))
                .forEach(lines::add));
        return Outcome.done(
                List.of(ExportedFile.of("srv.zone", String.join("\n", lines) + "\n", StandardCharsets.US_ASCII)));
    }

    private static String line(String domain, MailServer server) {
        return "_%s._tcp.%s. 3600 IN SRV 0 1 %d %s.".formatted(service(server), domain, server.port(), server.host());
    }

    private static String service(MailServer server) {
        String name = switch (server.protocol()) {
            case SMTP -> "submission";
            case POP3 -> "pop3";
            case IMAP -> "imap";
        };
        return server.method() == TransportSecurity.IMPLICIT_TLS ? name + "s" : name;
    }
}
