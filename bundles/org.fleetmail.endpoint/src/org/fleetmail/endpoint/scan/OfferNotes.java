package org.fleetmail.endpoint.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.endpoint.TlsOffer;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.FiniteField;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.hello.HelloAnswer;

/** Collects what the hellos of one verification brought to light. Thread-safe. */
final class OfferNotes {
    private final Map<ProtocolVersion, Answer> versions = new EnumMap<>(ProtocolVersion.class);
    private final Map<ProtocolVersion, Set<CipherSuite>> suites = new EnumMap<>(ProtocolVersion.class);
    private final Set<NamedGroup> groups = new LinkedHashSet<>();
    private Answer weak = Answer.UNKNOWN;
    private Answer preference = Answer.UNKNOWN;
    private Answer master = Answer.UNKNOWN;
    private Answer renegotiation = Answer.UNKNOWN;
    private Answer compression = Answer.UNKNOWN;
    private Optional<Integer> finiteFieldBits = Optional.empty();
    private final Map<ProtocolVersion, CipherSuite> firstChoices = new EnumMap<>(ProtocolVersion.class);
    private final ConductNotes conduct = new ConductNotes();
    private boolean complete;
    private int unanswered;

    synchronized void version(ProtocolVersion version, Answer answer) {
        versions.merge(version, answer, (old, fresh) -> old == Answer.YES ? old : fresh);
    }

    /** Refuses a version and all older ones that are not known to be accepted. */
    synchronized void versionsUpTo(ProtocolVersion newest) {
        for (ProtocolVersion version : ProtocolVersion.values()) {
            if (version != ProtocolVersion.SSL_2 && version.compareTo(newest) <= 0) {
                version(version, Answer.NO);
            }
        }
    }

    synchronized void agreed(HelloAnswer.Agreed answer) {
        version(answer.version(), Answer.YES);
        suite(answer.version(), answer.suite());
        answer.group().ifPresent(groups::add);
        answer.finiteField()
                .map(FiniteField::bits)
                .ifPresent(bits ->
                        finiteFieldBits = Optional.of(Math.min(bits, finiteFieldBits.orElse(Integer.MAX_VALUE))));
        if (answer.version() != ProtocolVersion.TLS_1_3) {
            classic(answer);
        }
    }

    private void classic(HelloAnswer.Agreed answer) {
        boolean extensible = answer.version() != ProtocolVersion.SSL_3;
        if (answer.version() == ProtocolVersion.TLS_1_2 && extensible) {
            master = Answer.of(answer.extendedMasterSecret());
        }
        renegotiation = renegotiation == Answer.NO ? renegotiation : Answer.of(answer.secureRenegotiation());
        compression = compression == Answer.YES ? compression : Answer.of(answer.compression());
    }

    synchronized void suite(ProtocolVersion version, CipherSuite suite) {
        suites.computeIfAbsent(version, key -> new LinkedHashSet<>()).add(suite);
    }

    /** All suites of a version, in the server's order. */
    synchronized void suites(ProtocolVersion version, List<CipherSuite> all) {
        suites.put(version, new LinkedHashSet<>(all));
    }

    /** What was chosen when everything of the version was offered. */
    synchronized void firstChoice(ProtocolVersion version, CipherSuite suite) {
        firstChoices.put(version, suite);
    }

    synchronized Optional<CipherSuite> firstChoice(ProtocolVersion version) {
        return Optional.ofNullable(firstChoices.get(version));
    }

    /** The suites of a version that are known to be accepted. */
    synchronized List<CipherSuite> suites(ProtocolVersion version) {
        return List.copyOf(suites.getOrDefault(version, Set.of()));
    }

    /** The versions that are known to be accepted, without SSL 2.0, oldest first. */
    synchronized List<ProtocolVersion> accepted() {
        return Arrays.stream(ProtocolVersion.values())
                .filter(version -> version != ProtocolVersion.SSL_2 && answer(version) == Answer.YES)
                .toList();
    }

    /** Whether it is known of every version up to TLS 1.2 that it is refused. */
    synchronized boolean refusesAllBeforeTls13() {
        return Arrays.stream(ProtocolVersion.values())
                .filter(version -> version != ProtocolVersion.TLS_1_3 && version != ProtocolVersion.SSL_2)
                .allMatch(version -> answer(version) == Answer.NO);
    }

    synchronized boolean acceptsRsaKeyTransport() {
        return suites.values().stream().flatMap(Set::stream).anyMatch(CipherSuite::rsaKeyTransport);
    }

    synchronized List<NamedGroup> groups() {
        return List.copyOf(groups);
    }

    /** What is noted of the server's conduct. */
    ConductNotes conduct() {
        return conduct;
    }

    synchronized void group(NamedGroup group) {
        groups.add(group);
    }

    synchronized void weak(Answer answer) {
        weak = answer;
    }

    /** Where the order of one version does not win, it is no help that others' do. */
    synchronized void preference(Answer answer) {
        preference = preference == Answer.NO ? preference : answer;
    }

    synchronized void complete() {
        complete = true;
    }

    synchronized void unanswered() {
        unanswered++;
    }

    synchronized Answer answer(ProtocolVersion version) {
        return versions.getOrDefault(version, Answer.UNKNOWN);
    }

    synchronized TlsOffer offer() {
        Map<ProtocolVersion, List<CipherSuite>> lists = new EnumMap<>(ProtocolVersion.class);
        suites.forEach((version, set) -> lists.put(version, new ArrayList<>(set)));
        return new TlsOffer(
                versions,
                lists,
                complete,
                weak,
                preference,
                List.copyOf(groups),
                finiteFieldBits,
                master,
                renegotiation,
                compression,
                conduct.conduct(),
                unanswered);
    }
}
