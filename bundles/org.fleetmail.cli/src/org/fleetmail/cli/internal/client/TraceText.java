package org.fleetmail.cli.internal.client;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Plain;
import org.fleetmail.cli.internal.terminal.Table;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.text.Texts;
import org.fleetmail.mail.trace.Encryption;
import org.fleetmail.mail.trace.Hop;
import org.fleetmail.mail.trace.ReceivedTrace;

/** The way of a message, for a person: a line for each hop, then what there is to say about each. */
public final class TraceText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xx");

    private final Session session;

    public TraceText(Session session) {
        this.session = session;
    }

    public void print(ReceivedTrace trace) {
        if (trace.hops().isEmpty()) {
            session.print(text("trace.none"));
            return;
        }
        Table table = Table.of(
                session.terminal().paint(),
                "",
                text("trace.from"),
                text("trace.by"),
                text("trace.protection"),
                text("trace.tls"),
                text("trace.time"),
                text("trace.delay"));
        trace.hops().forEach(hop -> row(table, hop));
        table.print(session.terminal().out(), "");
        trace.hops().forEach(this::remarks);
        if (trace.truncated()) {
            session.print(text("trace.truncated"));
        }
    }

    private void row(Table table, Hop hop) {
        table.row(
                Integer.toString(hop.number()),
                Plain.line(hop.address()
                        .filter(address -> !hop.from().contains(address))
                        .map(address -> hop.from() + " [" + address + "]")
                        .orElse(hop.from())),
                Plain.line(hop.by()),
                hop.security().label().in(session.language()),
                Plain.line(hop.encryption().map(TraceText::tls).orElse("")),
                hop.date().map(TIME::format).orElse(""),
                hop.delay().map(TraceText::delay).orElse(""));
    }

    private void remarks(Hop hop) {
        hop.remarks().forEach(remark -> {
            String line = hop.number() + ": " + Plain.line(remark.text().in(session.language()));
            session.print(
                    remark.severity().atLeast(Severity.MEDIUM)
                            ? session.terminal().paint().bad(line)
                            : line);
        });
    }

    private static String tls(Encryption encryption) {
        return Stream.of(encryption.version().orElse(encryption.writtenVersion()), encryption.suite())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String delay(Duration delay) {
        return (delay.isNegative() ? "" : "+") + delay.toSeconds() + " s";
    }

    private String text(String key) {
        return Texts.of(TraceText.class).get(session.language(), key);
    }
}
