package org.fleetmail.ui.internal.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.Step;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.endpoint.verdict.Verdicts;
import org.fleetmail.tls.TlsHandshake;

/** One endpoint and how far its verification is. Written by the verification, read by the UI; thread-safe. */
final class Check {
    private final String endpoint;
    private final List<Step> steps = new ArrayList<>();
    private boolean running;
    private EndpointObservation observation;
    private Verdict verdict;
    private Trouble trouble;

    Check(String endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * What a row of the table shows, as of one moment.
     *
     * @param running whether it is being verified
     * @param steps the steps that are over
     * @param observation what was seen last
     * @param verdict what to think of that
     * @param trouble why it could not be verified at all
     */
    record Snapshot(
            boolean running,
            List<Step> steps,
            Optional<EndpointObservation> observation,
            Optional<Verdict> verdict,
            Optional<Trouble> trouble) {
        Optional<TlsHandshake> handshake() {
            return observation.flatMap(EndpointObservation::handshake);
        }

        /** Days until the server's certificate ends, counted from now; negative after its end. */
        Optional<Long> daysLeft() {
            return handshake()
                    .flatMap(TlsHandshake::certificate)
                    .map(certificate -> Duration.between(Instant.now(), certificate.notAfter())
                            .toDays());
        }
    }

    /** Identity of the endpoint. */
    String endpoint() {
        return endpoint;
    }

    synchronized void begin() {
        running = true;
        steps.clear();
        observation = null;
        verdict = null;
        trouble = null;
    }

    synchronized void step(Step step) {
        steps.add(step);
    }

    synchronized void end(EndpointObservation seen) {
        running = false;
        observation = seen;
        verdict = Verdicts.of(seen);
        steps.clear();
        steps.addAll(seen.steps());
    }

    synchronized void end(Trouble why) {
        running = false;
        trouble = why;
    }

    synchronized Snapshot snapshot() {
        return new Snapshot(
                running,
                List.copyOf(steps),
                Optional.ofNullable(observation),
                Optional.ofNullable(verdict),
                Optional.ofNullable(trouble));
    }
}
