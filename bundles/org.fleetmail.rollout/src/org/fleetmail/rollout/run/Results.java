package org.fleetmail.rollout.run;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Next;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.rollout.contact.Hours;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.Reason;

/** Results of devices nothing was written to. */
final class Results {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV", Locale.ROOT);

    private Results() {}

    /** It was its turn, and something was against it. */
    static DeviceResult skipped(PlanItem item, String wave, Reason reason) {
        return new DeviceResult(
                item.device(),
                item.name(),
                wave,
                Phase.SKIPPED,
                List.of(),
                item.handWork(),
                List.of(reason),
                ProofRow.NOTHING);
    }

    /** Whether going on later may give another result: nothing was written, for a reason that passes. */
    static boolean mayChange(DeviceResult result) {
        return result.phase() == Phase.SKIPPED
                && !result.wave().isEmpty()
                && result.reasons().stream().anyMatch(reason -> reason.code().next() == Next.RETRY_LATER);
    }

    /** Why a device must not be changed at a moment, with the time from which it may be. */
    static Optional<Reason> closed(Hours hours, Instant at) {
        return hours.open(at)
                ? Optional.empty()
                : Optional.of(Reason.of(
                        TroubleCode.WINDOW_CLOSED,
                        hours.nextOpening(at)
                                .map(next -> Sentence.of(
                                        Results.class,
                                        "window.next",
                                        String.join(", ", hours.windows()),
                                        WHEN.format(next.atZone(hours.zone()))))
                                .orElseGet(() -> Sentence.verbatim(String.join(", ", hours.windows())))));
    }

    /** The plan had nothing to write to it. */
    static DeviceResult untouched(PlanItem item) {
        Phase phase = switch (item.state()) {
            case NOTHING_TO_DO -> Phase.NOTHING_TO_DO;
            case HAND_WORK -> Phase.HAND_WORK;
            case CHANGE, BLOCKED, UNREACHABLE, CREDENTIALS_NEEDED -> Phase.SKIPPED;
        };
        return new DeviceResult(
                item.device(), item.name(), "", phase, List.of(), item.handWork(), item.reasons(), ProofRow.NOTHING);
    }
}
