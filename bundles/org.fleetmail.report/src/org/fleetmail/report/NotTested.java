package org.fleetmail.report;

import java.util.ArrayList;
import java.util.List;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.rollout.run.Phase;

/** Says what a report does not show, so that nobody takes silence for proof. */
final class NotTested {
    private NotTested() {}

    static List<Sentence> of(ReportSource source) {
        List<Sentence> lines = new ArrayList<>();
        long silent = source.devices().stream()
                .filter(device -> !(source.readings().get(device.getId()) instanceof Outcome.Done))
                .count();
        if (silent > 0) {
            lines.add(say("not-tested.devices", silent));
        }
        int outside = source.fleet().getDevices().size() - source.devices().size();
        if (outside > 0) {
            lines.add(say("not-tested.outside", outside));
        }
        if (!source.fleet().getWorkstations().isEmpty()) {
            lines.add(say(
                    "not-tested.workstations", source.fleet().getWorkstations().size()));
        }
        if (!provenAny(source)) {
            lines.add(say("not-tested.sending"));
        }
        lines.add(say("not-tested.login"));
        lines.add(say("not-tested.device-tls"));
        lines.add(say("not-tested.elsewhere", source.vantage()));
        return lines;
    }

    private static boolean provenAny(ReportSource source) {
        return source.run().map(run -> run.counts().containsKey(Phase.PROVEN)).orElse(false);
    }

    private static Sentence say(String key, Object... arguments) {
        return Sentence.of(NotTested.class, key, arguments);
    }
}
