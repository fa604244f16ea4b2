package org.fleetmail.rollout.contact;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fleetmail.core.trouble.Next;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.Credentials;
import org.fleetmail.device.driver.DeviceState;

/**
 * Reads devices politely, and does not try access data again that a device rejected. Communities are not rejected but met
 * with silence, so only those that can be rejected are tried by one device first. Thread-safe.
 */
public final class DeviceReads {
    private final Politeness politeness = new Politeness();
    private final Vouching vouching = new Vouching();
    private final Map<Credentials, Trouble> rejected = new ConcurrentHashMap<>();

    /** What a device told, or why not; the trouble of another device where its access data were rejected there. */
    public Outcome<DeviceState> read(Contact contact, Cancellation cancellation) {
        return contact.target().credentials() instanceof Credentials.Community
                ? politely(contact, cancellation)
                : vouching.with(contact, () -> tried(contact, cancellation), DeviceReads::vote);
    }

    private static Vouching.Vote vote(Outcome<DeviceState> read) {
        return switch (read) {
            case Outcome.Done<DeviceState> told -> Vouching.Vote.TAKEN;
            case Outcome.Failed<DeviceState>(Trouble trouble) ->
                trouble.next() == Next.RETRY_LATER ? Vouching.Vote.SILENT : Vouching.Vote.OPEN;
        };
    }

    private Outcome<DeviceState> tried(Contact contact, Cancellation cancellation) {
        Credentials credentials = contact.target().credentials();
        Trouble before = rejected.get(credentials);
        if (before != null) {
            return Outcome.failed(Trouble.of(before.code(), contact.target().where(), before.detail()));
        }
        Outcome<DeviceState> read = politely(contact, cancellation);
        if (read instanceof Outcome.Failed<DeviceState>(Trouble trouble) && trouble.next() == Next.STOP_GROUP) {
            rejected.putIfAbsent(credentials, trouble);
        }
        return read;
    }

    private Outcome<DeviceState> politely(Contact contact, Cancellation cancellation) {
        return politeness.with(contact, () -> contact.read(cancellation));
    }
}
