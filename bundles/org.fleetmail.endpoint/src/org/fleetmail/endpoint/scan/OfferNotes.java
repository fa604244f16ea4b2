package org.fleetmail.endpoint.scan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.endpoint.TlsConduct;
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

    synchronized void group(NamedGroup group) {
        groups.add(group);
    }

    synchronized void weak(Answer answer) {
        weak = answer;
    }

    synchronized void preference(Answer answer) {
        preference = answer;
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
                TlsConduct.NOT_ASKED,
                unanswered);
    }
}
