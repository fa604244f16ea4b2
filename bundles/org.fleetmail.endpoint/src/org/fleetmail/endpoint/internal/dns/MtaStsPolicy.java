package org.fleetmail.endpoint.internal.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.endpoint.dns.DnsAnswer;
import org.fleetmail.endpoint.dns.DnsFacts;
import org.fleetmail.endpoint.dns.MtaSts;
import org.fleetmail.endpoint.dns.MtaSts.Fetch;
import org.fleetmail.endpoint.dns.MtaSts.Mode;

/** Reads MTA-STS policies (RFC 8461 section 3.2). */
final class MtaStsPolicy {
    private static final int MOST_LINES = 500;
    private static final long LONGEST_AGE = 31_557_600;

    private MtaStsPolicy() {}

    /** No policy is looked for: there is no record, or there are several, which counts as none. */
    static MtaSts without(DnsAnswer<String> record) {
        boolean several = record.records().size() > 1;
        Sentence detail = several ? Sentence.of(DnsFacts.class, "sts.several") : Sentence.verbatim("");
        return MtaSts.without(record, several ? Fetch.MALFORMED : Fetch.NOT_ASKED, detail);
    }

    static MtaSts read(DnsAnswer<String> record, WebAnswer answer) {
        if (!answer.fetched()) {
            return MtaSts.without(record, answer.fetch(), answer.detail());
        }
        if (!answer.type().equals("text/plain")) {
            return malformed(record, "type", answer.type());
        }
        List<String> mx = new ArrayList<>();
        Map<String, String> fields = new TreeMap<>();
        for (String line : answer.body().lines().limit(MOST_LINES).toList()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String key = line.substring(0, colon).strip();
                String value = line.substring(colon + 1).strip();
                if (key.equals("mx")) {
                    mx.add(value.toLowerCase(Locale.ROOT));
                } else {
                    fields.putIfAbsent(key, value);
                }
            }
        }
        return checked(record, fields, mx);
    }

    private static MtaSts checked(DnsAnswer<String> record, Map<String, String> fields, List<String> mx) {
        if (!"STSv1".equals(fields.get("version"))) {
            return malformed(record, "version");
        }
        Mode mode = mode(fields.getOrDefault("mode", ""));
        if (mode == Mode.UNKNOWN) {
            return malformed(record, "mode");
        }
        String age = fields.getOrDefault("max_age", "");
        if (!age.matches("[0-9]{1,10}") || Long.parseLong(age) > LONGEST_AGE) {
            return malformed(record, "max-age");
        }
        if (mx.isEmpty() && mode != Mode.NONE) {
            return malformed(record, "mx");
        }
        return new MtaSts(record, Fetch.FETCHED, Sentence.verbatim(""), mode, mx, Long.parseLong(age));
    }

    private static Mode mode(String text) {
        return switch (text) {
            case "enforce" -> Mode.ENFORCE;
            case "testing" -> Mode.TESTING;
            case "none" -> Mode.NONE;
            default -> Mode.UNKNOWN;
        };
    }

    private static MtaSts malformed(DnsAnswer<String> record, String key, Object... arguments) {
        return MtaSts.without(record, Fetch.MALFORMED, Sentence.of(DnsFacts.class, "sts." + key, arguments));
    }
}
