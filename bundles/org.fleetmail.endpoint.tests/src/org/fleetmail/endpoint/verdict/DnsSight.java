package org.fleetmail.endpoint.verdict;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.endpoint.dns.Autoconfig;
import org.fleetmail.endpoint.dns.DnsAnswer;
import org.fleetmail.endpoint.dns.DnsAnswer.Status;
import org.fleetmail.endpoint.dns.DnsFacts;
import org.fleetmail.endpoint.dns.MtaSts;
import org.fleetmail.endpoint.dns.MtaSts.Fetch;
import org.fleetmail.endpoint.dns.MtaSts.Mode;
import org.fleetmail.endpoint.dns.MxRecord;
import org.fleetmail.endpoint.dns.TlsaRecord;
import org.fleetmail.tls.Answer;

/** Makes what the DNS says: nothing at all about {@code mail.fleet.test}, and then something. */
final class DnsSight {
    List<String> mx = List.of();
    Mode mode = Mode.UNKNOWN;
    List<String> patterns = List.of();
    List<TlsaRecord> tlsa = List.of();
    boolean signed = true;

    /** Two TLSA records of a usage, so that the next key has one too, that both fit or do not. */
    DnsSight boundBy(int usage, Answer matches) {
        TlsaRecord record = new TlsaRecord(usage, 1, 1, "00".repeat(32), matches);
        tlsa = List.of(record, record);
        return this;
    }

    DnsFacts facts() {
        return new DnsFacts(
                "127.0.0.1",
                "fleet.test",
                Duration.ofMillis(5),
                answer("mail.fleet.test", Stream.of("127.0.0.1")),
                answer("fleet.test", mx.stream().map(host -> new MxRecord(10, host))),
                List.of(),
                answer("mail.fleet.test", Stream.of()),
                answer("_25._tcp.mail.fleet.test", tlsa.stream()),
                policy(),
                answer("_smtp._tls.fleet.test", Stream.of("v=TLSRPTv1; rua=mailto:a@fleet.test")),
                new Autoconfig(Fetch.NOT_ASKED, Sentence.verbatim(""), List.of()));
    }

    private MtaSts policy() {
        Fetch fetch = mode == Mode.UNKNOWN ? Fetch.NOT_ASKED : Fetch.FETCHED;
        Stream<String> record = mode == Mode.UNKNOWN ? Stream.of() : Stream.of("v=STSv1; id=1");
        return new MtaSts(answer("_mta-sts.fleet.test", record), fetch, Sentence.verbatim(""), mode, patterns, 86_400);
    }

    private <R> DnsAnswer<R> answer(String name, Stream<R> records) {
        List<R> all = records.toList();
        return new DnsAnswer<>(name, all.isEmpty() ? Status.NONE : Status.FOUND, signed, all, "");
    }
}
