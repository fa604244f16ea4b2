package org.fleetmail.rollout.run;

import java.util.List;
import org.fleetmail.core.trouble.Next;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.Reason;

/** Results of devices nothing was written to. */
final class Results {
    private Results() {}

    /** It was its turn, and something was against it. */
    static DeviceResult skipped(PlanItem item, String wave, Reason reason) {
        return new DeviceResult(
                item.device(), item.name(), wave, Phase.SKIPPED, List.of(), item.handWork(), List.of(reason));
    }

    /** Whether going on later may give another result: nothing was written, for a reason that passes. */
    static boolean mayChange(DeviceResult result) {
        return result.phase() == Phase.SKIPPED
                && !result.wave().isEmpty()
                && result.reasons().stream().anyMatch(reason -> reason.code().next() == Next.RETRY_LATER);
    }

    /** The plan had nothing to write to it. */
    static DeviceResult untouched(PlanItem item) {
        Phase phase = switch (item.state()) {
            case NOTHING_TO_DO -> Phase.NOTHING_TO_DO;
            case HAND_WORK -> Phase.HAND_WORK;
            case CHANGE, BLOCKED, UNREACHABLE, CREDENTIALS_NEEDED -> Phase.SKIPPED;
        };
        return new DeviceResult(item.device(), item.name(), "", phase, List.of(), item.handWork(), item.reasons());
    }
}
