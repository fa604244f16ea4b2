package org.fleetmail.client.protection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.account.MailServer;
import org.fleetmail.core.text.Sentence;

/** How much somebody has to hide, and what of it an account does not live up to. */
public enum Confidentiality {
    /** An organisation: TLS in both directions. */
    CONFIDENTIAL,
    /** A hobby: at least no password in clear. */
    PERSONAL;

    /** What an account lacks, the sending side first; empty where it is well. */
    public List<Sentence> lacking(MailAccount account) {
        return Stream.of(account.outgoing(), account.incoming())
                .flatMap(Optional::stream)
                .flatMap(server -> lacking(server).stream())
                .toList();
    }

    private Optional<Sentence> lacking(MailServer server) {
        Protection protection = Protection.of(server.protocol(), server.method(), server.login());
        boolean enough = protection.message() || this == PERSONAL && (protection.password() || !server.logsIn());
        return enough
                ? Optional.empty()
                : Optional.of(Sentence.of(
                        Confidentiality.class,
                        "lacks." + name(),
                        server.protocol().label(),
                        server.host() + ":" + server.port()));
    }
}
