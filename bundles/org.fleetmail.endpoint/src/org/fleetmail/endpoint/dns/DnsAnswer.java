package org.fleetmail.endpoint.dns;

import java.util.List;

/**
 * What the DNS said to one question.
 *
 * @param <R> kind of the records
 * @param name the name asked about, without a dot at the end
 * @param status whether there was an answer
 * @param authentic whether signatures prove it, from a trust anchor down (DNSSEC), also where it says there is nothing
 * @param records the records, at most 100; empty unless the status is {@code FOUND}
 * @param reason why there is no answer, or why it cannot be believed; as the validator or the resolver said it
 */
public record DnsAnswer<R>(String name, Status status, boolean authentic, List<R> records, String reason) {
    public DnsAnswer {
        records = List.copyOf(records);
    }

    /** Kinds of answers. */
    public enum Status {
        FOUND,
        /** There are no such records. */
        NONE,
        /** There is an answer, but its signatures are wrong. */
        BOGUS,
        /** No answer in time, or the resolver refused: nothing is known. */
        UNKNOWN
    }

    /** Nothing is known. */
    public static <R> DnsAnswer<R> unknown(String name, String reason) {
        return new DnsAnswer<>(name, Status.UNKNOWN, false, List.of(), reason);
    }

    public boolean found() {
        return status == Status.FOUND;
    }

    /** The same answer with its records changed into something else. */
    public <T> DnsAnswer<T> with(List<T> others) {
        return new DnsAnswer<>(name, status, authentic, others, reason);
    }
}
