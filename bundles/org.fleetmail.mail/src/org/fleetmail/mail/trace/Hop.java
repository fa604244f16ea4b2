package org.fleetmail.mail.trace;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.text.Sentence;

/**
 * One step of a message from a computer to the next, as the receiving one wrote it down.
 *
 * @param number from 1, the oldest first
 * @param from the name the sender gave; empty where none is written
 * @param address the sender's address as the receiver saw it
 * @param by the receiver; empty where none is written
 * @param software what the receiver runs, where it tells
 * @param with the protocol, in the words of the line
 * @param id the receiver's number for the message
 * @param authenticated whether the sender logged in
 * @param saslBits strength of the protection that the login itself brought; 0 is none
 * @param security how it was protected
 * @param encryption what is told of TLS
 * @param date when, by the receiver's clock
 * @param delay time since the hop before, negative where clocks disagree
 * @param forgeable whether anybody on the way could have written this line
 * @param remarks what to know about this hop
 * @param line the line itself, unfolded, at most 16,384 characters
 */
public record Hop(
        int number,
        String from,
        Optional<String> address,
        String by,
        Optional<String> software,
        String with,
        String id,
        boolean authenticated,
        OptionalInt saslBits,
        HopSecurity security,
        Optional<Encryption> encryption,
        Optional<OffsetDateTime> date,
        Optional<Duration> delay,
        boolean forgeable,
        List<Remark> remarks,
        String line) {
    public Hop {
        remarks = List.copyOf(remarks);
    }

    /** Something about a hop, and how bad it is. */
    public record Remark(Severity severity, Sentence text) {}
}
