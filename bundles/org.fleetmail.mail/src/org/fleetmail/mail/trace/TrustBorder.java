package org.fleetmail.mail.trace;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where forgery becomes possible: a server of ours writes the truth about who handed in the message; everything below its
 * line was already in the message and may be invented.
 */
record TrustBorder(Set<String> ownDomains) {
    /** How many of the lines, from the uppermost, were written by servers of ours. */
    int trusted(List<ReceivedLine> newestFirst) {
        int trusted = 0;
        while (trusted < newestFirst.size() && isOwn(newestFirst, trusted)) {
            trusted++;
        }
        return trusted;
    }

    private boolean isOwn(List<ReceivedLine> newestFirst, int index) {
        String by = host(newestFirst.get(index));
        if (ownDomains.isEmpty()) {
            return index == 0 || !by.isEmpty() && domain(by).equals(domain(host(newestFirst.getFirst())));
        }
        return ownDomains.stream().anyMatch(own -> by.equals(own) || by.endsWith("." + own));
    }

    private static String host(ReceivedLine line) {
        return line.value("by").toLowerCase(Locale.ROOT);
    }

    /** The last three labels for two-letter registries such as {@code example.co.jp}, else the last two. */
    private static String domain(String host) {
        String[] labels = host.split("\\.");
        boolean country =
                labels.length > 2 && labels[labels.length - 1].length() == 2 && labels[labels.length - 2].length() <= 3;
        int keep = Math.min(labels.length, country ? 3 : 2);
        return String.join(".", List.of(labels).subList(labels.length - keep, labels.length));
    }
}
