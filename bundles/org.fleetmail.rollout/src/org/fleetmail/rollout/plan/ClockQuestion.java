package org.fleetmail.rollout.plan;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.driver.DeviceClock;
import org.fleetmail.tls.certificate.ServerCertificate;

/**
 * Whether a device's clock lets it believe the endpoint's certificates: it must lie within the validity of all of them
 * (RFC 5280, 6.1.3). A device that does not tell its time is known by its time server alone, which shows that the clock
 * is not set where there is none, and nothing where there is one.
 */
final class ClockQuestion {
    private final PreflightAnswer answer;
    private final Optional<Reason> obstacle;

    /**
     * @param clock what the device's own clock says, where it tells
     * @param path certificates it must believe, empty where they are not known
     * @param server its time server now, empty where it does not tell; an empty text where it has none
     * @param serverThen the time server it will have
     */
    ClockQuestion(
            Optional<DeviceClock> clock,
            List<ServerCertificate> path,
            Optional<String> server,
            Optional<String> serverThen) {
        boolean setNow = serverThen.filter(name -> !name.isEmpty()).isPresent() && !serverThen.equals(server);
        if (clock.isPresent() && !path.isEmpty()) {
            answer = told(clock.get(), path, setNow);
            obstacle = answer.answer() == Shown.NO
                    ? Optional.of(new Reason(TroubleCode.CLOCK_WRONG, answer.detail()))
                    : Optional.empty();
        } else {
            boolean none = serverThen.filter(String::isEmpty).isPresent();
            answer = none ? answer(Shown.NO, "clock.none") : notTold(clock, serverThen);
            obstacle = none ? Optional.of(Reason.of(TroubleCode.CLOCK_UNSET)) : Optional.empty();
        }
    }

    PreflightAnswer answer() {
        return answer;
    }

    /** Why a device that verifies certificates shall not be sent there. */
    Optional<Reason> obstacle() {
        return obstacle;
    }

    private static PreflightAnswer notTold(Optional<DeviceClock> clock, Optional<String> serverThen) {
        return clock.map(told -> answer(Shown.UNKNOWN, "clock.unmeasured", told))
                .or(() -> serverThen.map(name -> answer(Shown.UNKNOWN, "clock.server", name)))
                .orElseGet(() -> answer(Shown.UNKNOWN, "clock.unknown"));
    }

    /** @param setNow whether the plan gives the device a time server, which will put its clock right */
    private static PreflightAnswer told(DeviceClock clock, List<ServerCertificate> path, boolean setNow) {
        Instant from = path.stream()
                .map(ServerCertificate::notBefore)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Instant until = path.stream()
                .map(ServerCertificate::notAfter)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        if (!clock.earliest().isBefore(from) && !clock.latest().isAfter(until)) {
            return answer(Shown.YES, "clock.right", clock);
        }
        boolean certainlyOut = clock.latest().isBefore(from) || clock.earliest().isAfter(until);
        if (certainlyOut && setNow) {
            return answer(Shown.UNKNOWN, "clock.mended", clock);
        }
        return certainlyOut
                ? answer(Shown.NO, "clock.out", clock, from, until)
                : answer(Shown.UNKNOWN, "clock.near", clock, from, until);
    }

    private static PreflightAnswer answer(Shown shown, String key, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return PreflightAnswer.of(Question.CLOCK, shown, Sentence.of(ClockQuestion.class, key, texts));
    }
}
