package org.fleetmail.cli.internal.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Progress;
import org.fleetmail.core.preference.Preference;
import org.fleetmail.core.preference.Preferences;
import org.fleetmail.endpoint.Anomaly;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.Extent;
import org.fleetmail.endpoint.Verifier;
import org.fleetmail.endpoint.verdict.Role;
import org.fleetmail.endpoint.verdict.RuleSet;
import org.fleetmail.endpoint.verdict.SharedKeys;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.endpoint.verdict.Verdicts;
import org.fleetmail.rollout.meeting.ModelClient;

/**
 * Checks endpoints, several at a time, and gives the results in the order of the question. What gave no answer is asked
 * once more at the end, alone; what asked to be left alone is not. They are judged together, for the keys they share.
 *
 * @param extent how far each is looked at
 * @param parallel how many at a time, at least 1
 * @param rules by which it is judged
 * @param model a device model that would talk to each, where one is asked about
 */
public record EndpointChecks(Extent extent, int parallel, RuleSet rules, Optional<ModelClient> model) {
    /** A short look by our own rules, as fast as a user prefers. */
    public static EndpointChecks of(Preferences preferences) {
        return new EndpointChecks(
                Extent.of(Depth.GRADE, preferences.seconds(Preference.CHECK_SECONDS)),
                preferences.number(Preference.CHECKS_AT_ONCE),
                RuleSet.standard(),
                Optional.empty());
    }

    /** Checks all; shows on the terminal how far it is. */
    public List<Checked> run(List<Question> questions, Session session) {
        Progress progress = session.terminal().progress();
        Verifier verifier = session.verifier();
        Semaphore free = new Semaphore(parallel);
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Checked>> answers = new ArrayList<>();
            for (Question question : questions) {
                answers.add(threads.submit(() -> {
                    free.acquire();
                    try {
                        return answer(question, session, verifier);
                    } finally {
                        free.release();
                        progress.at(done.incrementAndGet(), questions.size(), question.where());
                    }
                }));
            }
            List<Checked> first = answers.stream().map(EndpointChecks::value).toList();
            return together(again(first, questions, session, verifier));
        } finally {
            progress.finish();
        }
    }

    private List<Checked> again(List<Checked> first, List<Question> questions, Session session, Verifier verifier) {
        List<Checked> second = new ArrayList<>(first);
        for (int index = 0; index < second.size() && !session.cancellation().isCancelled(); index++) {
            if (unanswered(second.get(index))) {
                second.set(index, answer(questions.get(index), session, verifier));
            }
        }
        return second;
    }

    /** Judges those anew that hold the same key. */
    private List<Checked> together(List<Checked> checks) {
        SharedKeys keys = SharedKeys.among(checks.stream()
                .flatMap(check -> check instanceof Checked.Seen seen ? Stream.of(seen.observation()) : Stream.empty())
                .toList());
        return checks.stream().map(check -> judged(check, keys)).toList();
    }

    private Checked judged(Checked checked, SharedKeys keys) {
        return checked instanceof Checked.Seen(var element, EndpointObservation observation, var verdict, var model)
                ? new Checked.Seen(
                        element,
                        observation,
                        Verdicts.of(observation, rules, Role.of(observation.target()), keys),
                        model)
                : checked;
    }

    private static boolean unanswered(Checked checked) {
        return checked instanceof Checked.Seen(var element, EndpointObservation observation, Verdict verdict, var model)
                && verdict.outcome() == Verdict.Result.UNKNOWN
                && !observation.anomalies().contains(Anomaly.ASKED_TO_STOP);
    }

    private Checked answer(Question question, Session session, Verifier verifier) {
        return switch (question) {
            case Question.Impossible(var where, var trouble) -> new Checked.Unusable(where, trouble);
            case Question.Possible(var element, var target) -> {
                EndpointObservation observation = verifier.verify(target, extent, session.cancellation(), step -> {});
                yield new Checked.Seen(
                        element,
                        observation,
                        Verdicts.of(observation, rules, Role.of(target)),
                        model.map(client -> client.meet(observation, extent.time(), session.cancellation())));
            }
        };
    }

    private static Checked value(Future<Checked> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
