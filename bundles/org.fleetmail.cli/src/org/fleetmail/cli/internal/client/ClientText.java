package org.fleetmail.cli.internal.client;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Plain;
import org.fleetmail.cli.internal.terminal.Table;
import org.fleetmail.client.export.ExportReport;
import org.fleetmail.client.export.SettingsSheet;
import org.fleetmail.client.matrix.LoginSupport;
import org.fleetmail.client.matrix.MailClient;
import org.fleetmail.client.matrix.MailClients;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.client.matrix.Methods;
import org.fleetmail.client.matrix.Reach;
import org.fleetmail.client.matrix.Screen;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.text.Texts;

/** Mail clients, for a person. */
public final class ClientText {
    private final Session session;

    public ClientText(Session session) {
        this.session = session;
    }

    /** A line for each client. */
    public void list(MailClients clients) {
        Table table = Table.of(
                session.terminal().paint(),
                text("client.id"),
                text("client.name"),
                text("client.sending"),
                text("client.receiving"));
        clients.all()
                .forEach(client -> table.row(
                        client.id(),
                        client.name().in(language()),
                        client.protocols().contains(MailProtocol.SMTP) ? control(client, MailProtocol.SMTP) : "",
                        client.protocols().contains(MailProtocol.POP3) ? control(client, MailProtocol.POP3) : ""));
        table.print(session.terminal().out(), "");
    }

    private String control(MailClient client, MailProtocol protocol) {
        return client.control(protocol).label().in(language());
    }

    /** Everything our sources say about a client, with who says it and when. */
    public void show(MailClient client) {
        heading(client.name().in(language()));
        client.notes().forEach(note -> line(note.sentence()));
        heading(text("client.reach"));
        client.reaches().forEach(reach -> session.print("  " + reach(client, reach)));
        heading(text("client.logins"));
        client.logins().forEach(login -> session.print("  " + login(login)));
        client.tlsLimits()
                .forEach(limit -> session.print("  "
                        + text(
                                "client.tls",
                                limit.highest().label(),
                                limit.source().citation().in(language()))));
        if (!client.screens().isEmpty()) {
            heading(text("client.screens"));
            client.screens().forEach(this::screen);
        }
    }

    private String reach(MailClient client, Reach reach) {
        String ports = reach.ports().isEmpty()
                ? text("client.any-port")
                : new TreeSet<>(reach.ports()).stream().map(String::valueOf).collect(Collectors.joining(", "));
        String methods = reach.protocols().stream()
                .sorted()
                .map(protocol -> protocol + " " + ports + " "
                        + Methods.label(protocol, reach.method()).in(language()))
                .collect(Collectors.joining("; "));
        String variants = client.variants().stream()
                .filter(variant -> reach.variants().contains(variant.id()))
                .map(variant -> " (" + variant.name().in(language()) + ")")
                .collect(Collectors.joining());
        return methods + variants + " – " + reach.claim().sentence().in(language());
    }

    private String login(LoginSupport support) {
        String names = support.logins().stream()
                .sorted()
                .map(login -> login.label().in(language()))
                .collect(Collectors.joining("; "));
        return names + " – " + support.claim().sentence().in(language());
    }

    private void screen(Screen screen) {
        session.print("  " + screen.path().in(language()));
        screen.fields().forEach(field -> session.print("    " + field.in(language())));
    }

    /** What to set, and why. */
    public void sheet(SettingsSheet sheet) {
        heading(sheet.client().name().in(language()) + ": "
                + Plain.line(sheet.account().address()));
        for (SettingsSheet.Direction direction : sheet.directions()) {
            heading(direction.server().protocol().label().in(language()));
            sheet.rows(direction, language())
                    .forEach((label, value) -> session.print("  " + label + ": " + Plain.line(value)));
            direction.decision().reasons().forEach(this::line);
            for (List<Sentence> way : sheet.otherWays(direction)) {
                session.print("  " + text("client.other-way"));
                way.forEach(this::line);
            }
        }
    }

    /** Where the files are, and what could not be written. */
    public void exported(ExportReport report) {
        session.print(
                text("client.exported", report.files().size(), report.index().toString()));
        report.omissions().forEach(this::line);
    }

    private void heading(String text) {
        session.print(session.terminal().paint().strong(text));
    }

    private void line(Sentence sentence) {
        session.print("  " + Plain.line(sentence.in(language())));
    }

    private Locale language() {
        return session.language();
    }

    private String text(String key, Object... arguments) {
        return Texts.of(ClientText.class).get(language(), key, arguments);
    }
}
