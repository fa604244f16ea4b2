package org.fleetmail.mail.guide;

import java.util.List;
import java.util.Optional;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.mail.account.AccountReport;

/**
 * What the guide found.
 *
 * @param steps every step, in order
 * @param observations how the servers answered
 * @param logins how logging in went, where it was tried
 */
public record Diagnosis(List<GuideStep> steps, List<EndpointObservation> observations, Optional<AccountReport> logins) {
    public Diagnosis {
        steps = List.copyOf(steps);
        observations = List.copyOf(observations);
    }

    /** The first thing that is wrong; it is mended first. */
    public Optional<GuideStep> finding() {
        return steps.stream()
                .filter(step -> step.result() == GuideStep.Result.WRONG)
                .findFirst();
    }
}
