package org.fleetmail.endpoint.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.endpoint.Anomaly;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointObservation.Reached;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.Offer;
import org.fleetmail.endpoint.OtherAddress;
import org.fleetmail.endpoint.StartTls;
import org.fleetmail.endpoint.Step;
import org.fleetmail.endpoint.StepName;
import org.fleetmail.endpoint.StepOutcome;
import org.fleetmail.endpoint.TlsOffer;
import org.fleetmail.endpoint.dns.DnsFacts;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.TlsHandshake;
import org.fleetmail.tls.certificate.NameMatch;
import org.fleetmail.tls.certificate.PathVerdict;
import org.fleetmail.tls.certificate.Revocation;

/** What a verification under way has seen so far. */
final class Sighting {
    final EndpointTarget target;
    final AtomicInteger connections = new AtomicInteger();
    final List<String> transcript = new ArrayList<>();
    final Set<Anomaly> anomalies = EnumSet.noneOf(Anomaly.class);
    String address = "";
    boolean handshakeAnswered;
    Offer beforeTls = Offer.NONE;
    Offer afterTls = Offer.NONE;
    StartTls startTls = StartTls.NOT_ASKED;
    Answer implicitPort = Answer.UNKNOWN;
    Optional<TlsHandshake> handshake = Optional.empty();
    Optional<PathVerdict> path = Optional.empty();
    Optional<NameMatch> name = Optional.empty();
    List<Revocation> revocation = List.of();
    TlsOffer offer = TlsOffer.NOT_ASKED;
    Optional<DnsFacts> dns = Optional.empty();
    Optional<OtherAddress> otherAddress = Optional.empty();

    private final Depth depth;
    private final Instant startedAt = Instant.now();
    private final long startedNanos = System.nanoTime();
    private final List<Step> steps = new ArrayList<>();
    private final Consumer<Step> progress;
    private Reached reached = Reached.NOTHING;

    Sighting(EndpointTarget target, Depth depth, Consumer<Step> progress) {
        this.target = target;
        this.depth = depth;
        this.progress = progress;
    }

    /** A step that has begun. */
    final class Running {
        private final StepName name;
        private final Instant began = Instant.now();
        private final long nanos = System.nanoTime();

        private Running(StepName name) {
            this.name = name;
        }

        void ends(StepOutcome outcome, String key, Object... arguments) {
            Duration took = Duration.ofNanos(System.nanoTime() - nanos);
            Step step = new Step(name, began, took, outcome, Sentence.of(Step.class, key, arguments));
            steps.add(step);
            progress.accept(step);
        }
    }

    Running begins(StepName name) {
        return new Running(name);
    }

    /** Notes how far it came; never goes back. */
    void reaches(Reached place) {
        reached = place.compareTo(reached) > 0 ? place : reached;
    }

    Reached reached() {
        return reached;
    }

    void startTls(Answer works, StartTls.Failure failure) {
        startTls = new StartTls(startTls.offered(), works, startTls.injectable(), startTls.stripped(), failure);
    }

    void injectable(Answer answer) {
        startTls = new StartTls(startTls.offered(), startTls.works(), answer, startTls.stripped(), startTls.failure());
    }

    Depth depth() {
        return depth;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** What was interrupted is not known. */
    void interrupted() {
        reached = reached == Reached.TLS ? reached : Reached.SILENCE;
    }

    EndpointObservation observation() {
        Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
        return new EndpointObservation(
                target,
                depth,
                address,
                startedAt,
                took,
                connections.get(),
                reached,
                steps,
                beforeTls,
                afterTls,
                startTls,
                implicitPort,
                anomalies,
                handshake,
                path,
                name,
                revocation,
                offer,
                dns,
                otherAddress,
                transcript);
    }
}
