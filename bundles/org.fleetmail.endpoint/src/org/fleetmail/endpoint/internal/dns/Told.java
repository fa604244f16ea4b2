package org.fleetmail.endpoint.internal.dns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fleetmail.endpoint.dns.DnsAnswer;
import org.fleetmail.endpoint.dns.DnsAnswer.Status;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.dnssec.ValidatingResolver;

/**
 * What a resolver told, read within bounds.
 *
 * @param status whether there are records
 * @param authentic whether signatures prove the answer
 * @param canonical the name the records are at, behind all aliases
 * @param records of the kind asked for, at most 100
 * @param zone the zone that said there is nothing
 * @param reason why the answer is not good
 */
record Told(
        Status status,
        boolean authentic,
        Optional<Name> canonical,
        List<Record> records,
        Optional<Name> zone,
        String reason) {
    private static final int MOST_RECORDS = 100;
    private static final int MOST_ALIASES = 10;
    private static final int LONGEST_REASON = 300;

    static Told unknown(String reason) {
        return bad(Status.UNKNOWN, reason);
    }

    /** What came through the validator. */
    static Told validated(Message question, Message answer) {
        boolean authentic = answer.getHeader().getFlag(Flags.AD);
        if (answer.getRcode() != Rcode.NOERROR && answer.getRcode() != Rcode.NXDOMAIN) {
            return unknown(Rcode.string(answer.getRcode()));
        }
        Optional<Name> canonical = canonical(question, answer);
        if (canonical.isEmpty()) {
            return unknown("CNAME");
        }
        int type = question.getQuestion().getType();
        List<Record> records = answer.getSection(Section.ANSWER).stream()
                .filter(record -> record.getType() == type && record.getName().equals(canonical.get()))
                .filter(Told::hasData)
                .limit(MOST_RECORDS)
                .toList();
        Status status = records.isEmpty() ? Status.NONE : Status.FOUND;
        return new Told(status, authentic, canonical, records, zone(answer), "");
    }

    /** What the validator refused: bogus if there is an answer all the same, unknown otherwise. */
    static Told unproved(Message question, Message refusal, Message unproved) {
        boolean answered = unproved.getRcode() == Rcode.NOERROR || unproved.getRcode() == Rcode.NXDOMAIN;
        if (!answered) {
            return unknown(Rcode.string(unproved.getRcode()));
        }
        return canonical(question, unproved).isEmpty() ? unknown("CNAME") : bad(Status.BOGUS, reason(refusal));
    }

    /** As an answer to the question for a name. */
    <R> DnsAnswer<R> as(String name, Function<Record, R> reading) {
        return new DnsAnswer<>(
                name, status, authentic, records.stream().map(reading).toList(), reason);
    }

    private static Told bad(Status status, String reason) {
        String shortly = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason;
        return new Told(status, false, Optional.empty(), List.of(), Optional.empty(), shortly);
    }

    /** Follows aliases (CNAME); empty where they go round or on and on. */
    private static Optional<Name> canonical(Message question, Message answer) {
        Name name = question.getQuestion().getName();
        Set<Name> been = new HashSet<>();
        for (Optional<Name> next = alias(answer, name); next.isPresent(); next = alias(answer, name)) {
            name = next.get();
            if (!been.add(name) || been.size() > MOST_ALIASES) {
                return Optional.empty();
            }
        }
        return Optional.of(name);
    }

    private static Optional<Name> alias(Message answer, Name name) {
        return answer.getSection(Section.ANSWER).stream()
                .filter(record -> record.getName().equals(name))
                .filter(CNAMERecord.class::isInstance)
                .map(record -> ((CNAMERecord) record).getTarget())
                .findFirst();
    }

    /** A record may come without data, whatever its type; then it says nothing, and is of no class of its type. */
    private static boolean hasData(Record record) {
        return record.rdataToWireCanonical().length > 0;
    }

    private static Optional<Name> zone(Message answer) {
        List<Record> both = new ArrayList<>(answer.getSection(Section.ANSWER));
        both.addAll(answer.getSection(Section.AUTHORITY));
        return both.stream()
                .filter(SOARecord.class::isInstance)
                .map(Record::getName)
                .findFirst();
    }

    private static String reason(Message refusal) {
        return refusal.getSection(Section.ADDITIONAL).stream()
                .filter(record -> record.getDClass() == ValidatingResolver.VALIDATION_REASON_QCLASS)
                .filter(TXTRecord.class::isInstance)
                .map(record -> String.join("", ((TXTRecord) record).getStrings()))
                .findFirst()
                .orElse("");
    }
}
