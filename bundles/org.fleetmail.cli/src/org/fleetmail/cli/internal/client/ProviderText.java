package org.fleetmail.cli.internal.client;

import java.util.List;
import java.util.Optional;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Plain;
import org.fleetmail.client.matrix.MailClients;
import org.fleetmail.client.matrix.Methods;
import org.fleetmail.client.provider.DeadlineHit;
import org.fleetmail.client.provider.MailProvider;
import org.fleetmail.client.provider.MailProviders;
import org.fleetmail.core.text.Texts;

/** What is known of providers, and whom their deadlines hit. */
public final class ProviderText {
    private final Session session;

    public ProviderText(Session session) {
        this.session = session;
    }

    /** Every provider with its source and day. */
    public void list(MailProviders providers) {
        for (MailProvider provider : providers.all()) {
            session.print(session.terminal().paint().strong(provider.name().in(session.language())));
            if (provider.access().isEmpty()) {
                session.print("  " + text("provider.ssl", yesNo(provider.popOverSsl()), yesNo(provider.smtpOverSsl())));
            }
            provider.access()
                    .forEach(way -> session.print("  " + way.host() + ":" + way.port() + " "
                            + Methods.label(way.protocol(), way.method()).in(session.language())));
            provider.deadlines()
                    .forEach(deadline -> session.print(
                            "  " + deadline.date() + ": " + deadline.text().in(session.language())));
            session.print("  " + citation(provider.source()));
        }
    }

    /** The deadlines that hit somebody of a fleet; whether there is none. */
    public boolean hits(List<DeadlineHit> hits) {
        for (DeadlineHit hit : hits) {
            session.print(session.terminal()
                    .paint()
                    .warning(
                            hit.deadline().date() + "  " + hit.provider().name().in(session.language())));
            session.print("  " + hit.deadline().text().in(session.language()));
            session.print("  " + citation(hit.deadline().from()));
            hit.accounts().forEach(account -> line("provider.account", account.getId()));
            hit.devices().forEach(device -> line("provider.device", device.getId()));
        }
        if (hits.isEmpty()) {
            session.print(text("provider.none"));
        }
        return hits.isEmpty();
    }

    private void line(String key, String id) {
        session.print("  " + text(key, Plain.line(Optional.ofNullable(id).orElse(""))));
    }

    private String citation(String source) {
        return MailClients.shipped()
                .source(source)
                .map(from -> from.citation().in(session.language()))
                .orElse(source);
    }

    private String yesNo(boolean yes) {
        return text(yes ? "ref.yes" : "ref.no");
    }

    private String text(String key, Object... arguments) {
        return Texts.of(ProviderText.class).get(session.language(), key, arguments);
    }
}
