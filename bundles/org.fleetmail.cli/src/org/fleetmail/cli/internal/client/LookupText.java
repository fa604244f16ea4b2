package org.fleetmail.cli.internal.client;

import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Plain;
import org.fleetmail.client.account.HostName;
import org.fleetmail.client.matrix.MailClients;
import org.fleetmail.client.matrix.Methods;
import org.fleetmail.client.provider.MailProvider;
import org.fleetmail.client.provider.MailProviders;
import org.fleetmail.core.text.Texts;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.mail.lookup.FoundServer;
import org.fleetmail.mail.lookup.Lookup;

/** What was found out about the mail servers of a domain. */
public final class LookupText {
    private final Session session;

    public LookupText(Session session) {
        this.session = session;
    }

    /** Prints it; whether there is a server to send through and one to fetch from. */
    public boolean print(Lookup lookup) {
        lookup.servers().forEach(this::server);
        lookup.remarks().forEach(remark -> session.print("- " + Plain.line(remark.in(session.language()))));
        MailProviders.shipped().all().stream()
                .filter(provider -> lookup.servers().stream()
                        .anyMatch(found -> provider.runs(found.way().host())))
                .forEach(this::provider);
        boolean sends = lookup.servers().stream().anyMatch(found -> works(found) && !receives(found));
        boolean fetches = lookup.servers().stream().anyMatch(found -> works(found) && receives(found));
        if (!sends || !fetches) {
            session.print(text(sends ? "lookup.no-fetching" : fetches ? "lookup.no-sending" : "lookup.nothing"));
        }
        return sends && fetches;
    }

    private static boolean works(FoundServer found) {
        return found.verdict() == Verdict.Result.VERIFIED;
    }

    private static boolean receives(FoundServer found) {
        return found.way().protocol().receives();
    }

    private void server(FoundServer found) {
        FoundServer.Way way = found.way();
        session.print(session.terminal()
                .paint()
                .strong(way.protocol().label().in(session.language()) + "  " + HostName.bracketed(way.host()) + ":"
                        + way.port() + "  "
                        + Methods.label(way.protocol(), way.method()).in(session.language())));
        session.print("  " + found.verdict().label().in(session.language()) + "  –  "
                + found.origin().label().in(session.language()));
    }

    private void provider(MailProvider provider) {
        String source = MailClients.shipped()
                .source(provider.source())
                .map(from -> from.citation().in(session.language()))
                .orElse(provider.source());
        session.print(text("lookup.provider", provider.name().in(session.language()), source));
        provider.deadlines()
                .forEach(deadline -> session.print(
                        "  " + deadline.date() + ": " + deadline.text().in(session.language())));
    }

    private String text(String key, Object... arguments) {
        return Texts.of(LookupText.class).get(session.language(), key, arguments);
    }
}
