package org.fleetmail.report;

import java.util.HashSet;
import java.util.Set;
import org.fleetmail.model.Device;
import org.fleetmail.report.audit.Posture;
import org.fleetmail.rollout.run.DeviceResult;
import org.fleetmail.rollout.run.Phase;

/** How the devices of a report send: what they told, and what a run proved of those it had. */
final class Postures {
    private final ReportSource source;
    private final Set<String> proven = new HashSet<>();

    Postures(ReportSource source) {
        this.source = source;
        source.run()
                .ifPresent(run -> run.results().stream()
                        .filter(result -> result.phase() == Phase.PROVEN)
                        .map(DeviceResult::device)
                        .forEach(proven::add));
    }

    Posture of(Device device) {
        Posture told = Posture.of(source.state(device));
        return told == Posture.ENCRYPTED && proven.contains(device.getId()) ? Posture.PROVEN : told;
    }
}
