package org.fleetmail.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.report.audit.ChangedFact;
import org.fleetmail.report.audit.OpenFinding;
import org.fleetmail.report.audit.PastReport;
import org.fleetmail.report.audit.PastReport.PastDevice;
import org.fleetmail.report.audit.PastReport.PastEndpoint;

/** What differs between two reports about the same selection. */
final class Changes {
    private static final Sentence NOTHING = Sentence.verbatim("");

    private final PastReport before;
    private final PastReport now;
    private final List<ChangedFact> changes = new ArrayList<>();

    private Changes(PastReport before, PastReport now) {
        this.before = before;
        this.now = now;
    }

    static List<ChangedFact> between(PastReport before, PastReport now, List<OpenFinding> findings) {
        Changes changes = new Changes(before, now);
        changes.devices();
        changes.endpoints();
        changes.findings(findings);
        return changes.changes;
    }

    private void devices() {
        new TreeMap<>(now.devices()).forEach((id, device) -> {
            PastDevice past = before.devices().get(id);
            if (past == null) {
                add(
                        "change.device-new",
                        device.name(),
                        NOTHING,
                        device.posture().mark().word());
            } else if (past.posture() != device.posture()) {
                add(
                        "change.device",
                        device.name(),
                        past.posture().mark().word(),
                        device.posture().mark().word());
            }
        });
        gone(before.devices(), now.devices())
                .forEach(device -> add(
                        "change.device-gone",
                        device.name(),
                        device.posture().mark().word(),
                        NOTHING));
    }

    private void endpoints() {
        new TreeMap<>(now.endpoints()).forEach((id, endpoint) -> {
            PastEndpoint past = before.endpoints().get(id);
            if (past == null) {
                add("change.endpoint-new", endpoint.name(), NOTHING, outcome(endpoint));
            } else {
                endpoint(past, endpoint);
            }
        });
        gone(before.endpoints(), now.endpoints())
                .forEach(endpoint -> add("change.endpoint-gone", endpoint.name(), outcome(endpoint), NOTHING));
    }

    private void endpoint(PastEndpoint past, PastEndpoint endpoint) {
        if (!past.outcome().equals(endpoint.outcome())) {
            add("change.endpoint", endpoint.name(), outcome(past), outcome(endpoint));
        }
        text("change.certificate", endpoint.name(), past.certificate(), endpoint.certificate());
        text("change.root", endpoint.name(), past.root(), endpoint.root());
    }

    /** What was not seen on one of both days is no change. */
    private void text(String what, String name, String past, String present) {
        if (!past.isEmpty() && !present.isEmpty() && !past.equals(present)) {
            add(what, name, Sentence.verbatim(past), Sentence.verbatim(present));
        }
    }

    private static Sentence outcome(PastEndpoint endpoint) {
        for (Verdict.Result result : Verdict.Result.values()) {
            if (result.name().equals(endpoint.outcome())) {
                return result.label();
            }
        }
        return Sentence.verbatim(endpoint.outcome());
    }

    private void findings(List<OpenFinding> findings) {
        for (OpenFinding finding : findings) {
            if (!before.findings().containsKey(finding.key())) {
                add("change.finding-new", finding.name(), NOTHING, Sentence.verbatim(finding.rule()));
            }
        }
        new TreeMap<>(before.findings())
                .keySet().stream()
                        .filter(key -> !now.findings().containsKey(key))
                        .forEach(key -> add("change.finding-gone", element(key), rule(key), NOTHING));
    }

    private String element(String key) {
        String id = key.substring(0, key.lastIndexOf(' '));
        PastDevice device = before.devices().get(id);
        PastEndpoint endpoint = before.endpoints().get(id);
        return device != null ? device.name() : endpoint != null ? endpoint.name() : id;
    }

    private static Sentence rule(String key) {
        return Sentence.verbatim(key.substring(key.lastIndexOf(' ') + 1));
    }

    private static <T> List<T> gone(Map<String, T> before, Map<String, T> now) {
        return new TreeMap<>(before)
                .entrySet().stream()
                        .filter(entry -> !now.containsKey(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
    }

    private void add(String what, String name, Sentence past, Sentence present) {
        changes.add(new ChangedFact(Sentence.of(Changes.class, what), name, past, present));
    }
}
