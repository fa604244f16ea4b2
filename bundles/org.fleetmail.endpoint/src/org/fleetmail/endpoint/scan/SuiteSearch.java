package org.fleetmail.endpoint.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.ServerSilence;
import org.fleetmail.tls.hello.HelloAnswer;
import org.fleetmail.tls.hello.HelloExtras;

/**
 * Finds every suite of one version: it offers all, takes away what was chosen, and asks again, which costs one connection
 * for each that is accepted and one more; who closes without a word is asked twice. Every second time it offers them the other way round, which tells without
 * further connections whose order wins. TLS 1.2 is searched in three parts at a time.
 */
final class SuiteSearch {
    /** So many choices that all follow the client's order, which changes every time, are no coincidence. */
    private static final int CLEAR = 8;

    /** Each suite is in one of them. */
    private static final List<Predicate<CipherSuite>> PARTS =
            List.of(SuiteSearch::curve, SuiteSearch::finiteField, suite -> !curve(suite) && !finiteField(suite));

    private final ProtocolVersion version;
    private final Inquiry inquiry;
    private final Provocations provocations;
    private final Optional<CipherSuite> known;
    private final List<CipherSuite> all;
    private final List<Choice> choices = new ArrayList<>();
    private Optional<Answer> preference = Optional.empty();

    private record Choice(List<CipherSuite> offered, CipherSuite chosen) {}

    /**
     * A search.
     *
     * @param known what the server chose when everything was offered, where that was asked already
     */
    SuiteSearch(ProtocolVersion version, Inquiry inquiry, Provocations provocations, Optional<CipherSuite> known) {
        this.version = version;
        this.inquiry = inquiry;
        this.provocations = provocations;
        this.known = known;
        boolean modern = version == ProtocolVersion.TLS_1_3;
        all = GradeScan.suites(suite -> suite.tls13() == modern);
    }

    /** All accepted suites, in the server's order where it has one, else in ours. */
    List<CipherSuite> run() {
        List<CipherSuite> found = version == ProtocolVersion.TLS_1_2 ? inParts() : inOnePart();
        preference = whoseOrder(found);
        return preference.equals(Optional.of(Answer.NO))
                ? all.stream().filter(found::contains).toList()
                : found;
    }

    /** Whether the server's order wins; empty where one suite alone is accepted, or it is not known. */
    Optional<Answer> serverPreference() {
        return preference;
    }

    private List<CipherSuite> inOnePart() {
        known.ifPresent(first -> note(all, first));
        List<CipherSuite> left = new ArrayList<>(all);
        known.ifPresent(left::remove);
        return Stream.concat(known.stream(), search(left).stream()).toList();
    }

    private static boolean curve(CipherSuite suite) {
        return suite.ephemeralCurve() && !suite.anonymous();
    }

    private static boolean finiteField(CipherSuite suite) {
        return suite.ephemeralFiniteField() && !suite.anonymous();
    }

    private List<CipherSuite> inParts() {
        List<CompletableFuture<List<CipherSuite>>> parts = PARTS.stream()
                .map(part -> all.stream().filter(part).toList())
                .map(part -> CompletableFuture.supplyAsync(() -> search(part), Thread::startVirtualThread))
                .toList();
        return parts.stream().map(CompletableFuture::join).reduce(List.of(), this::joined);
    }

    private List<CipherSuite> search(List<CipherSuite> part) {
        List<CipherSuite> left = new ArrayList<>(part);
        List<CipherSuite> accepted = new ArrayList<>();
        while (!left.isEmpty()) {
            List<CipherSuite> offered = GradeScan.inOrder(accepted.size() % 2 == 0 ? left : left.reversed());
            Optional<CipherSuite> chosen = choice(offered);
            if (chosen.filter(left::remove).isEmpty()) {
                return accepted;
            }
            accepted.add(chosen.get());
        }
        return accepted;
    }

    private Optional<CipherSuite> choice(List<CipherSuite> offered) {
        HelloAnswer answer = inquiry.ask(version, offered, HelloExtras.NONE, provocations);
        if (answer instanceof HelloAnswer.Silent silent && silent.silence() != ServerSilence.TIMED_OUT) {
            answer = inquiry.ask(version, offered, HelloExtras.NONE, provocations);
        }
        if (answer instanceof HelloAnswer.Agreed agreed && agreed.version() == version) {
            note(offered, agreed.suite());
            return Optional.of(agreed.suite());
        }
        return Optional.empty();
    }

    private synchronized void note(List<CipherSuite> offered, CipherSuite chosen) {
        choices.add(new Choice(offered, chosen));
    }

    /** Puts two parts, each in the server's order, into one order; a client's order needs none. */
    private List<CipherSuite> joined(List<CipherSuite> one, List<CipherSuite> other) {
        List<CipherSuite> both = Stream.concat(one.stream(), other.stream()).toList();
        if (one.isEmpty() || other.isEmpty() || !contradicted(both)) {
            return both;
        }
        if (wins(one.getLast(), other.getFirst())) {
            return both;
        }
        return wins(other.getLast(), one.getFirst())
                ? Stream.concat(other.stream(), one.stream()).toList()
                : merged(new ArrayList<>(one), new ArrayList<>(other));
    }

    private List<CipherSuite> merged(List<CipherSuite> one, List<CipherSuite> other) {
        List<CipherSuite> merged = new ArrayList<>();
        while (!one.isEmpty() && !other.isEmpty()) {
            merged.add((wins(one.getFirst(), other.getFirst()) ? one : other).removeFirst());
        }
        merged.addAll(one);
        merged.addAll(other);
        return merged;
    }

    private boolean wins(CipherSuite one, CipherSuite other) {
        return choice(List.of(other, one)).filter(one::equals).isPresent();
    }

    private Optional<Answer> whoseOrder(List<CipherSuite> accepted) {
        if (accepted.size() < 2 || version == ProtocolVersion.TLS_1_3) {
            return Optional.empty();
        }
        if (contradicted(accepted)) {
            return Optional.of(Answer.YES);
        }
        if (accepted.size() > CLEAR) {
            return Optional.of(Answer.NO);
        }
        List<CipherSuite> reversed =
                all.stream().filter(accepted::contains).toList().reversed();
        return choice(reversed).map(chosen -> Answer.of(!chosen.equals(reversed.getFirst())));
    }

    /** Whether the server once chose something else than the first acceptable suite of what it was offered. */
    private synchronized boolean contradicted(List<CipherSuite> accepted) {
        return choices.stream()
                .anyMatch(choice -> choice.offered().stream()
                        .filter(accepted::contains)
                        .findFirst()
                        .filter(first -> !first.equals(choice.chosen()))
                        .isPresent());
    }
}
