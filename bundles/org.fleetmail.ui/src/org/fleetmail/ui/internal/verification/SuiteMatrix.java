package org.fleetmail.ui.internal.verification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fleetmail.endpoint.TlsOffer;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.ui.fleet.State.Mood;

/** Which suites a server accepts in which version, as far as it was asked. */
final class SuiteMatrix {
    private SuiteMatrix() {}

    /**
     * A line: a suite, or first of all the versions themselves.
     *
     * @param name of the suite
     * @param mood whether it should be offered
     * @param answers by version; without an entry it makes no sense to ask
     */
    record Line(String name, Mood mood, Map<ProtocolVersion, Answer> answers) {}

    /** The versions, then every suite that is accepted in some version: good ones first, then by name. */
    static List<Line> of(TlsOffer offer) {
        List<Line> lines = new ArrayList<>();
        lines.add(versions(offer));
        offer.suites().values().stream()
                .flatMap(Collection::stream)
                .distinct()
                .map(suite -> line(offer, suite))
                .sorted(Comparator.comparing(Line::mood).thenComparing(Line::name))
                .forEach(lines::add);
        return lines;
    }

    private static Line versions(TlsOffer offer) {
        Map<ProtocolVersion, Answer> answers = new EnumMap<>(ProtocolVersion.class);
        for (ProtocolVersion version : ProtocolVersion.values()) {
            answers.put(version, offer.version(version));
        }
        boolean old = answers.entrySet().stream()
                .anyMatch(entry ->
                        entry.getValue() == Answer.YES && !entry.getKey().current());
        return new Line(Messages.SuiteMatrix_version, old ? Mood.WARNING : Mood.GOOD, answers);
    }

    private static Line line(TlsOffer offer, CipherSuite suite) {
        Map<ProtocolVersion, Answer> answers = new EnumMap<>(ProtocolVersion.class);
        for (ProtocolVersion version : ProtocolVersion.values()) {
            if (suite.tls13() == (version == ProtocolVersion.TLS_1_3)) {
                answers.put(version, answer(offer, suite, version));
            }
        }
        return new Line(suite.name(), mood(suite), answers);
    }

    private static Answer answer(TlsOffer offer, CipherSuite suite, ProtocolVersion version) {
        if (offer.suites().getOrDefault(version, List.of()).contains(suite)) {
            return Answer.YES;
        }
        return offer.complete() || offer.version(version) == Answer.NO ? Answer.NO : Answer.UNKNOWN;
    }

    private static Mood mood(CipherSuite suite) {
        if (suite.withoutEncryption() || suite.export() || suite.anonymous() || suite.broken()) {
            return Mood.BAD;
        }
        return suite.forwardSecret() && suite.authenticatedEncryption() ? Mood.GOOD : Mood.WARNING;
    }
}
