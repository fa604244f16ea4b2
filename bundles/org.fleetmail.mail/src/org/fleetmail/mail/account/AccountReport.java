package org.fleetmail.mail.account;

import java.util.List;
import java.util.Optional;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.mail.trace.ReceivedTrace;

/**
 * What an account test found.
 *
 * @param account name of the account
 * @param steps every step, in order
 * @param trace the way of the message, where it was fetched
 */
public record AccountReport(String account, List<Step> steps, Optional<ReceivedTrace> trace) {
    public AccountReport {
        steps = List.copyOf(steps);
    }

    /** Whether no step failed. */
    public boolean passed() {
        return steps.stream().noneMatch(step -> step.result() == Step.Result.FAILED);
    }

    /** The first trouble, where there was one. */
    public Optional<Trouble> trouble() {
        return steps.stream().flatMap(step -> step.trouble().stream()).findFirst();
    }
}
