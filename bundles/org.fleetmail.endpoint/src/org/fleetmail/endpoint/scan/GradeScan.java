package org.fleetmail.endpoint.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
    private final TlsHandshake handshake;

    GradeScan(OfferNotes notes, Questions questions, TlsHandshake handshake) {
        this.notes = notes;
        this.questions = questions;
        this.handshake = handshake;
    }

    /** Asks everything, several at once, together with something else. */
    void run(Runnable beside) {
        notes.version(handshake.version(), Answer.YES);
        notes.suite(handshake.version(), handshake.suite());
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            workers.execute(beside);
            workers.execute(this::newest);
            workers.execute(this::weakSuites);
            workers.execute(this::oldVersions);
        }
    }

    private void newest() {
        if (handshake.version() != ProtocolVersion.TLS_1_3) {
            notes.version(ProtocolVersion.TLS_1_3, Answer.NO);
            handshake.group().ifPresent(notes::group);
        } else if (questions.reserve()) {
            note(ProtocolVersion.TLS_1_3, questions.ask(ProtocolVersion.TLS_1_3, suites(CipherSuite::tls13)));
        }
    }

    private void weakSuites() {
        List<Predicate<CipherSuite>> kinds = new ArrayList<>(WEAK);
        Answer weak = Answer.UNKNOWN;
        while (!kinds.isEmpty() && questions.reserve()) {
            HelloAnswer answer = questions.ask(ProtocolVersion.TLS_1_2, weakest(kinds));
            if (answer instanceof HelloAnswer.Agreed agreed) {
                weak = Answer.YES;
                notes.agreed(agreed);
                kinds.removeIf(kind -> kind.test(agreed.suite()));
            } else {
                weak = weak == Answer.YES ? weak : silent(answer) ? Answer.UNKNOWN : Answer.NO;
                kinds.clear();
            }
        }
        notes.weak(weak);
        if (weak != Answer.YES && notes.answer(ProtocolVersion.TLS_1_2) != Answer.YES && questions.reserve()) {
            note(ProtocolVersion.TLS_1_2, questions.ask(ProtocolVersion.TLS_1_2, suites(suite -> !suite.tls13())));
        }
    }

    private void oldVersions() {
        for (ProtocolVersion version :
                List.of(ProtocolVersion.TLS_1_1, ProtocolVersion.TLS_1_0, ProtocolVersion.SSL_3)) {
            if (notes.answer(version) == Answer.UNKNOWN && questions.reserve()) {
                note(version, questions.ask(version, suites(suite -> !suite.tls13())));
            }
        }
        if (questions.reserve()) {
            HelloAnswer answer = questions.askSsl2();
            boolean silent = silent(answer);
            notes.version(
                    ProtocolVersion.SSL_2,
                    silent ? Answer.UNKNOWN : Answer.of(answer instanceof HelloAnswer.AgreedSsl2));
        }
    }

    private void note(ProtocolVersion asked, HelloAnswer answer) {
        switch (answer) {
            case HelloAnswer.Agreed agreed -> {
                notes.agreed(agreed);
                if (agreed.version() != asked) {
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

    static List<CipherSuite> suites(Predicate<CipherSuite> condition) {
        Stream<CipherSuite> good = CipherSuites.all().stream().filter(CipherSuite::ephemeralCurve);
        return Stream.concat(good, CipherSuites.all().stream())
                .distinct()
                .filter(condition)
                .toList();
    }
}
