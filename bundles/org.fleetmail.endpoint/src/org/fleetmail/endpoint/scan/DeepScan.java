package org.fleetmail.endpoint.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.hello.HelloAnswer;

/** Finds every suite of every accepted version, every group, and how the server conducts itself besides. */
final class DeepScan {
    private final OfferNotes notes;
    private final Inquiry inquiry;
    private final Provocations provocations;
    private final ConductScan conduct;

    DeepScan(OfferNotes notes, Inquiry inquiry, ConductScan conduct) {
        this.notes = notes;
        this.inquiry = inquiry;
        this.conduct = conduct;
        provocations = new Provocations(notes);
    }

    /** The long searches come first, so that the short ones fill the gaps they leave. */
    void run() {
        List<Runnable> parts = new ArrayList<>();
        for (ProtocolVersion version : notes.accepted().reversed()) {
            parts.add(() -> suites(version));
        }
        if (notes.answer(ProtocolVersion.TLS_1_3) == Answer.YES) {
            parts.add(this::groups);
        }
        parts.addAll(conduct.parts());
        parts.stream()
                .map(part -> CompletableFuture.runAsync(part, Thread::startVirtualThread))
                .toList()
                .forEach(CompletableFuture::join);
        provocations.finish(inquiry);
        if (!inquiry.incomplete()) {
            notes.complete();
        }
    }

    private void suites(ProtocolVersion version) {
        SuiteSearch search = new SuiteSearch(version, inquiry, provocations, notes.firstChoice(version));
        notes.suites(version, search.run());
        search.serverPreference().ifPresent(notes::preference);
    }

    private void groups() {
        List<NamedGroup> left = new ArrayList<>(Questions.GROUPS);
        List<CipherSuite> suites = GradeScan.suites(CipherSuite::tls13);
        notes.groups().forEach(left::remove);
        while (!left.isEmpty()
                && inquiry.ask(ProtocolVersion.TLS_1_3, suites, left) instanceof HelloAnswer.Agreed agreed
                && agreed.group().filter(left::remove).isPresent()) {
            notes.group(agreed.group().get());
        }
    }
}
