package org.fleetmail.ui.internal.verification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.fleetmail.endpoint.verdict.Verdict;

/** How all checks stand, in one line. */
final class CheckSummary {
    private CheckSummary() {}

    static String of(List<Check> checks) {
        Map<Verdict.Result, Long> counts = new TreeMap<>(checks.stream()
                .flatMap(check -> check.now().last().stream())
                .collect(Collectors.groupingBy(Seen::outcome, Collectors.counting())));
        long checked = counts.values().stream().mapToLong(Long::longValue).sum();
        long open = checks.stream().filter(check -> check.now().running()).count();
        String line = NLS.bind(Messages.CheckSummary_checked, checked, checks.size())
                + counts.entrySet().stream()
                        .map(entry -> " · " + entry.getKey().label().in(Locale.getDefault()) + " " + entry.getValue())
                        .collect(Collectors.joining());
        return open == 0 ? line : line + " · " + NLS.bind(Messages.CheckSummary_open, open);
    }
}
