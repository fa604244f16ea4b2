package org.fleetmail.report.making;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.fleetmail.core.preference.Preference;
import org.fleetmail.core.preference.Preferences;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Anomaly;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.Extent;
import org.fleetmail.endpoint.Verifier;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.endpoint.verdict.Verdicts;
import org.fleetmail.model.Endpoint;
import org.fleetmail.report.SeenEndpoint;
import org.fleetmail.rollout.contact.Crowd;

/**
 * Asks the endpoints of a report, several at a time. What gave no answer is asked once more at the end, alone; what asked to be left
 * alone is not.
 */
final class EndpointLook {
    private final Verifier verifier;
    private final Extent extent;
    private final int parallel;
    private final Cancellation cancellation;

    EndpointLook(Verifier verifier, Preferences preferences, Cancellation cancellation) {
        this.verifier = verifier;
        extent = Extent.of(Depth.GRADE, preferences.seconds(Preference.CHECK_SECONDS));
        parallel = preferences.number(Preference.CHECKS_AT_ONCE);
        this.cancellation = cancellation;
    }

    /** Asks all; a target is made on this thread, because the model is not for many. */
    List<SeenEndpoint> at(List<Endpoint> endpoints, Consumer<Endpoint> done) {
        Map<Endpoint, Outcome<EndpointTarget>> targets = new HashMap<>();
        endpoints.forEach(endpoint -> targets.put(endpoint, EndpointTarget.of(endpoint)));
        Map<Endpoint, Outcome<EndpointObservation>> seen = new ConcurrentHashMap<>();
        new Crowd(parallel).each(endpoints, endpoint -> {
            seen.put(endpoint, targets.get(endpoint).map(this::ask));
            done.accept(endpoint);
        });
        List<SeenEndpoint> answers = new ArrayList<>();
        endpoints.forEach(endpoint -> answers.add(new SeenEndpoint(endpoint, again(seen.get(endpoint)))));
        return answers;
    }

    private EndpointObservation ask(EndpointTarget target) {
        return verifier.verify(target, extent, cancellation, step -> {});
    }

    private Outcome<EndpointObservation> again(Outcome<EndpointObservation> first) {
        return first.map(seen -> isUnanswered(seen) && !cancellation.isCancelled() ? ask(seen.target()) : seen);
    }

    private static boolean isUnanswered(EndpointObservation seen) {
        return Verdicts.of(seen).outcome() == Verdict.Result.UNKNOWN
                && !seen.anomalies().contains(Anomaly.ASKED_TO_STOP);
    }
}
