package org.fleetmail.endpoint.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.hello.HelloAnswer;

/**
 * Finds every suite of every accepted version, in the server's order, and every group: it offers all, takes away what
 * was chosen, and asks again, which costs one connection for each that is accepted and one more.
 */
final class DeepScan {
    private final OfferNotes notes;
    private final Questions questions;
    private final boolean device;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicBoolean incomplete = new AtomicBoolean();

    /** A device is left alone after its first silence. */
    DeepScan(OfferNotes notes, Questions questions, boolean device) {
        this.notes = notes;
        this.questions = questions;
        this.device = device;
    }

    void run() {
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (ProtocolVersion version : ProtocolVersion.values()) {
                if (version != ProtocolVersion.SSL_2 && notes.answer(version) == Answer.YES) {
                    workers.execute(() -> suites(version));
                }
            }
            if (notes.answer(ProtocolVersion.TLS_1_3) == Answer.YES) {
                workers.execute(this::groups);
            }
        }
        if (!incomplete.get()) {
            notes.complete();
        }
    }

    private void suites(ProtocolVersion version) {
        boolean modern = version == ProtocolVersion.TLS_1_3;
        List<CipherSuite> left = new ArrayList<>(GradeScan.suites(suite -> suite.tls13() == modern));
        List<CipherSuite> accepted = new ArrayList<>();
        while (!left.isEmpty()
                && ask(version, left) instanceof HelloAnswer.Agreed agreed
                && agreed.version() == version
                && left.remove(agreed.suite())) {
            accepted.add(agreed.suite());
        }
        notes.suites(version, accepted);
        if (accepted.size() > 1 && !modern) {
            preference(version, accepted);
        }
    }

    private void preference(ProtocolVersion version, List<CipherSuite> accepted) {
        if (ask(version, accepted.reversed()) instanceof HelloAnswer.Agreed agreed) {
            notes.preference(Answer.of(agreed.suite().equals(accepted.getFirst())));
        }
    }

    private void groups() {
        List<NamedGroup> left = new ArrayList<>(Questions.GROUPS);
        Collection<CipherSuite> suites = GradeScan.suites(CipherSuite::tls13);
        while (!left.isEmpty() && questions.reserve() && !stopped.get()) {
            HelloAnswer answer = noted(questions.ask(ProtocolVersion.TLS_1_3, suites, left));
            if (!(answer instanceof HelloAnswer.Agreed agreed)
                    || agreed.group().isEmpty()
                    || !left.remove(agreed.group().get())) {
                return;
            }
            notes.group(agreed.group().get());
        }
    }

    private HelloAnswer ask(ProtocolVersion version, Collection<CipherSuite> suites) {
        if (stopped.get() || !questions.reserve()) {
            incomplete.set(true);
            return new HelloAnswer.NotTls();
        }
        return noted(questions.ask(version, suites));
    }

    private HelloAnswer noted(HelloAnswer answer) {
        if (GradeScan.silent(answer)) {
            notes.unanswered();
            incomplete.set(true);
            stopped.set(device);
        }
        return answer;
    }
}
