package org.fleetmail.endpoint.dns;

import java.util.List;
import org.fleetmail.core.text.Sentence;

/**
 * How a domain asks senders to insist on TLS (RFC 8461).
 *
 * @param record the TXT records at {@code _mta-sts}
 * @param fetch how fetching the policy went
 * @param detail what was wrong with it; empty where nothing was
 * @param mode of the policy
 * @param mx patterns of host names the policy allows
 * @param maxAge seconds for which it is valid, 0 to 31557600
 */
public record MtaSts(DnsAnswer<String> record, Fetch fetch, Sentence detail, Mode mode, List<String> mx, long maxAge) {
    public MtaSts {
        mx = List.copyOf(mx);
    }

    /** How fetching the policy went. */
    public enum Fetch {
        /** No record, so no policy was looked for. */
        NOT_ASKED,
        FETCHED,
        /** There is no web server for it, or it has no policy. */
        MISSING,
        /** The certificate of the web server is not trusted, or made for another name. */
        UNTRUSTED,
        /** What came is no policy. */
        MALFORMED,
        /** No answer in time. */
        UNKNOWN
    }

    /** What the policy asks of senders. */
    public enum Mode {
        ENFORCE,
        TESTING,
        NONE,
        /** No policy was read. */
        UNKNOWN
    }

    /** A record without a policy that was read. */
    public static MtaSts without(DnsAnswer<String> record, Fetch fetch, Sentence detail) {
        return new MtaSts(record, fetch, detail, Mode.UNKNOWN, List.of(), 0);
    }
}
