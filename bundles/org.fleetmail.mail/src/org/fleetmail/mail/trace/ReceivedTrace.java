package org.fleetmail.mail.trace;

import java.io.IOException;
import java.io.Reader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/**
 * The way of a message, from the Received lines of its header (RFC 5321 section 4.4, RFC 3848).
 *
 * @param hops the oldest first
 * @param truncated whether the header was longer than what is read: 1,000 Received lines, 16,384 characters of each,
 *     32 Mi characters in all
 */
public record ReceivedTrace(List<Hop> hops, boolean truncated) {
    public ReceivedTrace {
        hops = List.copyOf(hops);
    }

    /**
     * Reads a message, or only its header. The server of the uppermost line is taken as one of our own, together with those
     * of its domain.
     */
    public static Outcome<ReceivedTrace> of(Reader message) {
        return of(message, Set.of());
    }

    /**
     * Reads a message, or only its header.
     *
     * @param ownDomains domains whose servers we trust to write the truth, for example {@code example.com}; lines below
     *     theirs can be forged
     */
    public static Outcome<ReceivedTrace> of(Reader message, Set<String> ownDomains) {
        try {
            HeaderReader.Lines lines = new HeaderReader(message).read();
            return Outcome.done(new ReceivedTrace(hops(lines.received(), ownDomains), lines.truncated()));
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, "Received", e));
        }
    }

    private static List<Hop> hops(List<String> newestFirst, Set<String> ownDomains) {
        List<ReceivedLine> lines = newestFirst.stream().map(ReceivedLine::of).toList();
        int trusted = new TrustBorder(ownDomains).trusted(lines);
        List<Hop> hops = new ArrayList<>();
        Optional<ReceivedLine> before = Optional.empty();
        for (int i = lines.size() - 1; i >= 0; i--) {
            hops.add(hop(hops.size() + 1, lines.get(i), before, i >= trusted));
            before = Optional.of(lines.get(i));
        }
        return hops;
    }

    private static Hop hop(int number, ReceivedLine line, Optional<ReceivedLine> before, boolean forgeable) {
        Optional<Encryption> encryption = TlsClause.in(line);
        HopSecurity security = Classification.of(line, encryption);
        Optional<Duration> delay = line.date()
                .flatMap(date -> before.flatMap(ReceivedLine::date).map(earlier -> Duration.between(earlier, date)));
        return new Hop(
                number,
                line.value("from"),
                line.address(),
                line.value("by"),
                Software.of(line).map(Software::title),
                line.value("with"),
                line.value("id"),
                line.authenticated(),
                line.saslBits(),
                security,
                encryption,
                line.date(),
                delay,
                forgeable,
                Remarks.about(line, security, encryption, delay, forgeable),
                line.text());
    }
}
