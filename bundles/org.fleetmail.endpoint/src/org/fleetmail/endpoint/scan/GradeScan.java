package org.fleetmail.endpoint.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.CipherSuites;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.ServerSilence;
import org.fleetmail.tls.TlsHandshake;
import org.fleetmail.tls.hello.HelloAnswer;

/** Asks by few hellos which versions a server accepts, whether it takes weak suites, and which group it prefers. */
final class GradeScan {
    /** Kinds of weak suites, the worst first. */
    private static final List<Predicate<CipherSuite>> WEAK = List.of(
            suite -> suite.withoutEncryption() || suite.export(),
            CipherSuite::broken,
            CipherSuite::anonymous,
            CipherSuite::shortBlocks,
            CipherSuite::rsaKeyTransport,
            suite -> suite.ephemeralFiniteField() && !suite.name().contains("PSK"));

    private final OfferNotes notes;
    private final Questions questions;
    private final Optional<TlsHandshake> handshake;
    private final List<Predicate<CipherSuite>> kinds = new ArrayList<>(WEAK);
    private final Queue<Runnable> unanswered = new ConcurrentLinkedQueue<>();
    private volatile Answer weak = Answer.UNKNOWN;

    GradeScan(OfferNotes notes, Questions questions, Optional<TlsHandshake> handshake) {
        this.notes = notes;
        this.questions = questions;
        this.handshake = handshake;
    }

    /** Asks everything, several at once, together with something else; then once more, alone, what had no answer. */
    void run(Runnable beside) {
        handshake.ifPresent(shaken -> {
            notes.version(shaken.version(), Answer.YES);
            notes.suite(shaken.version(), shaken.suite());
        });
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            workers.execute(beside);
            workers.execute(this::newest);
            workers.execute(this::middle);
            workers.execute(this::oldVersions);
        }
        List<Runnable> again = List.copyOf(unanswered);
        again.forEach(Runnable::run);
        oldest();
        furtherWeakSuites();
        notes.weak(weak);
    }

    private void newest() {
        boolean older = handshake
                .filter(shaken -> shaken.version() != ProtocolVersion.TLS_1_3)
                .isPresent();
        if (older) {
            notes.version(ProtocolVersion.TLS_1_3, Answer.NO);
            handshake.flatMap(TlsHandshake::group).ifPresent(notes::group);
        } else {
            ask(ProtocolVersion.TLS_1_3);
        }
    }

    private void middle() {
        if (handshake.isEmpty()) {
            middleOfNoHandshake();
            return;
        }
        weakSuites();
        if (weak != Answer.YES && notes.answer(ProtocolVersion.TLS_1_2) != Answer.YES) {
            ask(ProtocolVersion.TLS_1_2);
        }
    }

    /** Two connections went into handshakes; who refuses every suite refuses the weak ones, and SSL 2.0 has its turn. */
    private void middleOfNoHandshake() {
        ask(ProtocolVersion.TLS_1_2);
        if (notes.answer(ProtocolVersion.TLS_1_2) == Answer.NO) {
            weak = Answer.NO;
        } else {
            weakSuites();
        }
    }

    private void oldVersions() {
        for (ProtocolVersion version :
                List.of(ProtocolVersion.TLS_1_1, ProtocolVersion.TLS_1_0, ProtocolVersion.SSL_3)) {
            if (notes.answer(version) == Answer.UNKNOWN) {
                ask(version);
            }
        }
    }

    private void oldest() {
        if (questions.reserve()) {
            HelloAnswer answer = questions.askSsl2();
            notes.version(
                    ProtocolVersion.SSL_2,
                    silent(answer) ? Answer.UNKNOWN : Answer.of(answer instanceof HelloAnswer.AgreedSsl2));
        }
    }

    private void furtherWeakSuites() {
        while (weak == Answer.YES && !kinds.isEmpty() && weakSuites()) {
            notes.weak(weak);
        }
    }

    /** Asks for the kinds of weak suites that were not seen yet; whether there were any. */
    private boolean weakSuites() {
        if (!questions.reserve()) {
            return false;
        }
        HelloAnswer answer = questions.ask(ProtocolVersion.TLS_1_2, weakest(kinds));
        if (answer instanceof HelloAnswer.Agreed agreed) {
            weak = Answer.YES;
            notes.agreed(agreed);
            return kinds.removeIf(kind -> kind.test(agreed.suite()));
        }
        if (weak != Answer.YES) {
            weak = silent(answer) ? Answer.UNKNOWN : Answer.NO;
        }
        return false;
    }

    private void ask(ProtocolVersion version) {
        if (questions.reserve()) {
            HelloAnswer answer = questions.ask(version, all(version));
            if (silent(answer)) {
                unanswered.add(() -> askAgain(version));
            } else {
                note(version, answer);
            }
        }
    }

    private void askAgain(ProtocolVersion version) {
        note(
                version,
                questions.reserve()
                        ? questions.ask(version, all(version))
                        : new HelloAnswer.Silent(ServerSilence.TIMED_OUT));
    }

    private void note(ProtocolVersion asked, HelloAnswer answer) {
        switch (answer) {
            case HelloAnswer.Agreed agreed -> {
                notes.agreed(agreed);
                if (agreed.version() == asked) {
                    notes.firstChoice(asked, agreed.suite());
                } else {
                    notes.version(asked, Answer.NO);
                }
            }
            case HelloAnswer.Refused refused when refused.versionsAlone() -> notes.versionsUpTo(asked);
            case HelloAnswer.Silent silent
            when silent(silent) -> {
                notes.version(asked, Answer.UNKNOWN);
                notes.unanswered();
            }
            default -> notes.version(asked, Answer.NO);
        }
    }

    private static List<CipherSuite> all(ProtocolVersion version) {
        return suites(suite -> suite.tls13() == (version == ProtocolVersion.TLS_1_3));
    }

    static boolean silent(HelloAnswer answer) {
        return answer instanceof HelloAnswer.Silent silent && silent.silence() == ServerSilence.TIMED_OUT;
    }

    private static Set<CipherSuite> weakest(List<Predicate<CipherSuite>> kinds) {
        Collection<CipherSuite> excluded = WEAK.stream()
                .filter(kind -> !kinds.contains(kind))
                .flatMap(kind -> CipherSuites.all().stream().filter(kind))
                .toList();
        Set<CipherSuite> wanted = new LinkedHashSet<>();
        kinds.forEach(kind -> CipherSuites.all().stream().filter(kind).forEach(wanted::add));
        wanted.removeAll(excluded);
        return wanted;
    }

    /**
     * The suites that fulfil a condition: curves first, finite fields last. Dovecot without Diffie-Hellman parameters
     * agrees to a finite field and then fails, so it is offered one only behind everything else.
     */
    static List<CipherSuite> suites(Predicate<CipherSuite> condition) {
        return inOrder(CipherSuites.all().stream().filter(condition).toList());
    }

    /** The same suites, curves first, finite fields last, else in the order given. */
    static List<CipherSuite> inOrder(List<CipherSuite> suites) {
        return suites.stream()
                .sorted(Comparator.comparing(
                        suite -> suite.ephemeralCurve() ? 0 : suite.ephemeralFiniteField() ? 2 : 1))
                .toList();
    }
}
