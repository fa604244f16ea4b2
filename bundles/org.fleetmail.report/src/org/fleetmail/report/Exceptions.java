package org.fleetmail.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.fleetmail.model.Policy;
import org.fleetmail.model.Suppression;
import org.fleetmail.report.audit.AcceptedFinding;
import org.fleetmail.report.mark.Mark;
import org.fleetmail.report.mark.Tone;

/** What policies accept, and whether each exception has reason, owner and end. */
final class Exceptions {
    private Exceptions() {}

    static List<AcceptedFinding> of(ReportSource source) {
        LocalDate today = source.madeAt().atZone(ZoneOffset.UTC).toLocalDate();
        return source.fleet().getPolicies().stream()
                .flatMap(policy ->
                        policy.getSuppressions().stream().map(suppression -> accepted(policy, suppression, today)))
                .toList();
    }

    private static AcceptedFinding accepted(Policy policy, Suppression suppression, LocalDate today) {
        return new AcceptedFinding(
                policy.getName() == null ? DeviceRows.text(policy.getId()) : policy.getName(),
                DeviceRows.text(suppression.getRule()),
                DeviceRows.text(suppression.getElement()),
                DeviceRows.text(suppression.getReason()),
                DeviceRows.text(suppression.getOwner()),
                DeviceRows.text(suppression.getUntil()),
                state(suppression, today));
    }

    private static Mark state(Suppression suppression, LocalDate today) {
        String until = DeviceRows.text(suppression.getUntil()).strip();
        if (until.isEmpty()) {
            return Marks.mark(Tone.WARNING, "accepted.endless");
        }
        try {
            if (LocalDate.parse(until).isBefore(today)) {
                return Marks.mark(Tone.BAD, "accepted.over");
            }
        } catch (DateTimeParseException e) {
            return Marks.mark(Tone.BAD, "accepted.no-date");
        }
        boolean answered = !DeviceRows.text(suppression.getReason()).isBlank()
                && !DeviceRows.text(suppression.getOwner()).isBlank();
        return answered ? Marks.mark(Tone.GOOD, "accepted.holds") : Marks.mark(Tone.WARNING, "accepted.unanswered");
    }
}
